./build/test_flocker_isolator
