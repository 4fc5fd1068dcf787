/** The Call of the v1 scheduler API and what it holds. */
export const schedulerMessages: string = `
Call
  framework_id 1 FrameworkID
  type 2 Call.Type
  subscribe 3 Call.Subscribe
  accept 4 Call.Accept
  decline 5 Call.Decline
  accept_inverse_offers 13 Call.AcceptInverseOffers
  decline_inverse_offers 14 Call.DeclineInverseOffers
  revive 15 Call.Revive
  kill 6 Call.Kill
  shutdown 7 Call.Shutdown
  acknowledge 8 Call.Acknowledge
  acknowledge_operation_status 17 Call.AcknowledgeOperationStatus >=1.5
  reconcile 9 Call.Reconcile
  reconcile_operations 18 Call.ReconcileOperations >=1.5
  message 10 Call.Message
  request 11 Call.Request
  suppress 16 Call.Suppress
  update_framework 19 Call.UpdateFramework >=1.9
Call.Type = UNKNOWN SUBSCRIBE TEARDOWN ACCEPT DECLINE ACCEPT_INVERSE_OFFERS DECLINE_INVERSE_OFFERS REVIVE KILL
    SHUTDOWN ACKNOWLEDGE ACKNOWLEDGE_OPERATION_STATUS>=1.5 RECONCILE RECONCILE_OPERATIONS>=1.5 MESSAGE REQUEST
    SUPPRESS UPDATE_FRAMEWORK>=1.9
Call.Subscribe
  framework_info 1 FrameworkInfo required
  suppressed_roles 2 string repeated
  offer_constraints 3 OfferConstraints >=1.11
Call.Accept
  offer_ids 1 OfferID repeated
  operations 2 Offer.Operation repeated
  filters 3 Filters
Call.Decline
  offer_ids 1 OfferID repeated
  filters 2 Filters
Call.AcceptInverseOffers
  inverse_offer_ids 1 OfferID repeated
  filters 2 Filters
Call.DeclineInverseOffers
  inverse_offer_ids 1 OfferID repeated
  filters 2 Filters
Call.Revive
  roles 1 string repeated
Call.Kill
  task_id 1 TaskID required
  agent_id 2 AgentID
  kill_policy 3 KillPolicy
Call.Shutdown
  executor_id 1 ExecutorID required
  agent_id 2 AgentID required
Call.Acknowledge
  agent_id 1 AgentID required
  task_id 2 TaskID required
  uuid 3 bytes required
Call.AcknowledgeOperationStatus
  agent_id 1 AgentID
  resource_provider_id 2 ResourceProviderID
  uuid 3 bytes required
  operation_id 4 OperationID required
Call.Reconcile
  tasks 1 Call.Reconcile.Task repeated
Call.Reconcile.Task
  task_id 1 TaskID required
  agent_id 2 AgentID
Call.ReconcileOperations
  operations 1 Call.ReconcileOperations.Operation repeated
Call.ReconcileOperations.Operation
  operation_id 1 OperationID required
  agent_id 2 AgentID
  resource_provider_id 3 ResourceProviderID
Call.Message
  agent_id 1 AgentID required
  executor_id 2 ExecutorID required
  data 3 bytes required
Call.Request
  requests 1 Request repeated
Call.Suppress
  roles 1 string repeated
Call.UpdateFramework
  framework_info 1 FrameworkInfo required
  suppressed_roles 2 string repeated
  offer_constraints 3 OfferConstraints
OfferConstraints
  role_constraints 1 OfferConstraints.RoleConstraints map
OfferConstraints.RoleConstraints
  groups 1 OfferConstraints.RoleConstraints.Group repeated
OfferConstraints.RoleConstraints.Group
  attribute_constraints 1 AttributeConstraint repeated
AttributeConstraint
  selector 1 AttributeConstraint.Selector required
  predicate 2 AttributeConstraint.Predicate required
AttributeConstraint.Selector
  pseudoattribute_type 1 AttributeConstraint.Selector.PseudoattributeType |selector
  attribute_name 2 string |selector
AttributeConstraint.Selector.PseudoattributeType = UNKNOWN HOSTNAME REGION ZONE
AttributeConstraint.Predicate
  exists 1 AttributeConstraint.Predicate.Exists |predicate
  not_exists 2 AttributeConstraint.Predicate.NotExists |predicate
  text_equals 3 AttributeConstraint.Predicate.TextEquals |predicate
  text_not_equals 4 AttributeConstraint.Predicate.TextNotEquals |predicate
  text_matches 5 AttributeConstraint.Predicate.TextMatches |predicate
  text_not_matches 6 AttributeConstraint.Predicate.TextNotMatches |predicate
AttributeConstraint.Predicate.Exists
AttributeConstraint.Predicate.NotExists
AttributeConstraint.Predicate.TextEquals
  value 1 string required
AttributeConstraint.Predicate.TextNotEquals
  value 1 string required
AttributeConstraint.Predicate.TextMatches
  regex 1 string required
AttributeConstraint.Predicate.TextNotMatches
  regex 1 string required
`;
