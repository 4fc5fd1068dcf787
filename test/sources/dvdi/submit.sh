curl -i -H 'Content-Type: application/json' -d @test.json localhost:8080/v2/apps
