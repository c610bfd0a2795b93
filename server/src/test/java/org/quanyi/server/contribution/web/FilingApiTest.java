package org.quanyi.server.contribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.ProgramClient.Reply;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;

/// The sample files through the programs' interface, in the order in which a year brings them.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilingApiTest {

    private static TestServer server;

    @BeforeAll
    static void open() {
        server = TestServer.fresh("api");
        SampleCity.open(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static ProgramClient as(String account) {
        return new ProgramClient(server, account);
    }

    private static Reply file(String account, String name) {
        return as(account).file("/api/v1/filings?name=" + name, SampleCity.file(name));
    }

    @Test
    @Order(1)
    void checksWithoutKeepingAnything() {
        Reply checked =
                as("mingyuan")
                        .post(
                                "/api/v1/filings?check=true",
                                "",
                                "text/csv",
                                SampleCity.file(SampleCity.SEPTEMBER));
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.json().get("receipt").isNull()).isTrue();
        assertThat(checked.at("/total")).isEqualTo("1101276.65");
    }

    @Test
    @Order(2)
    void booksTheFirstMonth() {
        Reply booked = file("mingyuan", SampleCity.SEPTEMBER);
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.at("/employer") + " " + booked.at("/month"))
                .isEqualTo("91990101MA0000015C 2025-09");
        assertThat(booked.at("/rows") + booked.at("/ready")).isEqualTo("310310");
        assertThat(booked.json().get("toChange")).isEmpty();
        assertThat(booked.at("/base")).isEqualTo("3201385.00");
        assertThat(dues(booked))
                .isEqualTo(
                        "pension 512221.60 256110.80, medical 224096.95 64027.70,"
                                + " unemployment 16007.00 16007.00, work-injury 12805.60 0.00");
        assertThat(booked.at("/receipt")).startsWith("F202509-");
        assertThat(booked.at("/file/encoding")).isEqualTo("GB 18030");
    }

    @Test
    @Order(3)
    void booksTheGoodRowsOfTheSecondAndNamesTheOthers() {
        Reply booked = file("mingyuan", SampleCity.OCTOBER);
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.at("/rows") + " " + booked.at("/ready")).isEqualTo("312 308");
        assertThat(booked.at("/base")).isEqualTo("3188929.00");
        assertThat(dues(booked))
                .isEqualTo(
                        "pension 510228.64 255114.32, medical 223225.03 63778.58,"
                                + " unemployment 15944.72 15944.72, work-injury 12755.78 0.00");
        assertThat(booked.at("/total")).isEqualTo("1096991.79");
        assertThat(
                        booked.json()
                                .get("toChange")
                                .valueStream()
                                .map(c -> c.get("row").asInt() + c.get("column").asString()))
                .containsExactly("37D", "88F", "141D", "205B");
        assertThat(booked.json().get("toConfirm").valueStream().map(c -> c.get("code").asString()))
                .containsOnlyOnce("CON-051")
                .filteredOn(c -> c.equals("CON-052"))
                .hasSize(4);
    }

    @Test
    @Order(4)
    void aClerkFilesForAnEmployer() {
        Reply booked = file("clerk", SampleCity.OCTOBER_JIANGCHENG);
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.at("/base") + " " + booked.at("/total")).isEqualTo("197040.00 67781.76");
    }

    @Test
    @Order(5)
    void theSameFileAgainBooksNothing() {
        Reply again = file("mingyuan", SampleCity.SEPTEMBER);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/booked/newLines") + again.at("/booked/unchanged")).isEqualTo("0310");
    }

    @Test
    void oneKeyHasOneAnswer() {
        String key = UUID.randomUUID().toString();
        byte[] file = SampleCity.file(SampleCity.OCTOBER_JIANGCHENG);
        Reply first = as("jiangcheng").post("/api/v1/filings", key, "text/csv", file);
        Reply again = as("jiangcheng").post("/api/v1/filings", key, "text/csv", file);
        assertThat(again).isEqualTo(first);
        Reply other =
                as("jiangcheng")
                        .post(
                                "/api/v1/filings",
                                key,
                                "text/csv",
                                "x".getBytes(StandardCharsets.UTF_8));
        assertThat(other.status() + other.at("/type")).isEqualTo("409/problems/key-reused");
        // Another account's keys are its own.
        Reply foreign = as("clerk").post("/api/v1/filings", key, "text/csv", file);
        assertThat(foreign.status()).isEqualTo(200);
    }

    @Test
    void aWriteWithoutAKeyIsRefused() {
        Reply none = as("mingyuan").post("/api/v1/filings", "", "text/csv", new byte[] {1});
        assertThat(none.status() + none.at("/type")).isEqualTo("400/problems/key-missing");
        assertThat(none.type()).startsWith("application/problem+json");
        assertThat(none.at("/detail")).contains("Idempotency-Key");
    }

    @Test
    void anEmployerSeesItsOwnFilingsOnly() {
        String receipt = file("jiangcheng", SampleCity.OCTOBER_JIANGCHENG).at("/receipt");
        assertThat(as("jiangcheng").get("/api/v1/filings/" + receipt).status()).isEqualTo(200);
        assertThat(as("clerk").get("/api/v1/filings/" + receipt).at("/receipt")).isEqualTo(receipt);
        Reply foreign = as("mingyuan").get("/api/v1/filings/" + receipt);
        Reply unknown = as("mingyuan").get("/api/v1/filings/F202510-22222222");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign).isEqualTo(unknown);
        Reply forOther = file("mingyuan", SampleCity.OCTOBER_JIANGCHENG);
        assertThat(forOther.status() + forOther.at("/refused/0/code")).isEqualTo("422CON-126");
    }

    @Test
    void rolesAreKept() {
        assertThat(as("").get("/api/v1/filings/x").at("/type")).isEqualTo("/problems/sign-in");
        assertThat(as("nobody").get("/api/v1/filings/x").status()).isEqualTo(401);
        Reply auditor = as("auditor").get("/api/v1/filings/x");
        assertThat(auditor.status() + auditor.at("/type")).isEqualTo("403/problems/role");
        for (String path : new String[] {"persons", "employers", "refunds"}) {
            assertThat(as("mingyuan").json("/api/v1/" + path, "{}").status()).isEqualTo(403);
        }
    }

    private static String dues(Reply report) {
        return report.json()
                .get("due")
                .propertyStream()
                .map(e ->
                        e.getKey()
                                + " "
                                + e.getValue().get("employer").asString()
                                + " "
                                + e.getValue().get("person").asString())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
