import type { MarathonRequest } from '../systems/marathon/request.ts';
import { describeRequest } from '../systems/marathon/request.ts';
import { UsageError } from './io.ts';

const form = /^(\S+)(?:\s+([^\s?]+)(?:\?partialUpdate=(true|false))?)?$/;

/** Read a request such as `PUT /v2/groups/prod` or `PUT /v2/apps?partialUpdate=false`. */
export function parseRequest(text: string): MarathonRequest {
  const [, method = text, path, partialUpdate] = form.exec(text.trim()) ?? [];
  const request = {
    method: method.toUpperCase() as MarathonRequest['method'],
    ...(path === undefined ? {} : { path }),
    ...(partialUpdate === undefined ? {} : { partialUpdate: partialUpdate === 'true' }),
  };
  const wrong = describeRequest(request);
  if (wrong !== undefined) throw new UsageError(`${wrong} (--request ${JSON.stringify(text)})`);
  return request;
}
