package org.cardea.launch;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cardea.PostgresTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ServiceTest {

    @Test
    void serviceIsHealthyOnAFreshDatabase() {
        get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void serviceDescribesItsInterface() {
        get("/q/openapi").then().statusCode(200);
    }
}
