package org.quanyi.server.contribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.quanyi.server.Golden;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.ProgramClient.Reply;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SampleList;
import org.quanyi.server.TestServer;
import org.quanyi.server.journal.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

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
    @Order(6)
    void receiptsSettleWaitOrCountOnce() {
        Reply booked = as("clerk").file("/api/v1/receipts", SampleCity.file(SampleCity.RECEIPTS));
        assertThat(booked.status()).isEqualTo(200);
        assertThat(booked.at("/receipts") + " " + booked.at("/settled")).isEqualTo("14 11");
        assertThat(booked.at("/suspense/0/receipt") + " " + booked.at("/suspense/0/short"))
                .isEqualTo("SW2025000006 100.00");
        assertThat(booked.at("/suspense/1/receipt") + " " + booked.at("/suspense/1/amount"))
                .isEqualTo("SW2025000013 2400.00");
        assertThat(booked.json().get("repeated").toString()).isEqualTo("[\"SW2025000005\"]");
        assertThat(as("mingyuan").file("/api/v1/receipts", new byte[1]).status()).isEqualTo(403);
    }

    @Test
    @Order(7)
    void theMendedRowsAreBookedAndNothingElse() {
        String file = new String(SampleCity.file(SampleCity.OCTOBER), Charset.forName("GB18030"));
        String mended = file.replaceFirst("(?m)^(88,.*),3200,", "$1,4280,");
        Reply booked =
                as("mingyuan").file("/api/v1/filings", mended.getBytes(Charset.forName("GB18030")));
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.at("/ready") + " " + booked.at("/rowsToChange")).isEqualTo("309 3");
        assertThat(booked.at("/booked/newLines") + " " + booked.at("/booked/corrected"))
                .isEqualTo("1 0");
        assertThat(booked.at("/booked/unchanged")).isEqualTo("308");
    }

    @Test
    @Order(8)
    void aPaidMonthCorrectedDownwardsIsOwedBackAndReturned() {
        String file =
                new String(SampleCity.file(SampleCity.OCTOBER_JIANGCHENG), StandardCharsets.UTF_8);
        String lower = file.replaceFirst("(?m)^(1,.*),6000,", "$1,5000,");
        Reply booked =
                as("jiangcheng").file("/api/v1/filings", lower.getBytes(StandardCharsets.UTF_8));
        assertThat(booked.at("/booked/corrected") + booked.at("/booked/unchanged"))
                .isEqualTo("139");
        String back = "{\"employer\":\"%s\",\"month\":\"2025-10\",\"insurance\":\"pension\"}";
        String wanted = back.formatted(SampleCity.JIANGCHENG);
        Reply returned = as("clerk").json("/api/v1/refunds", wanted);
        assertThat(returned.status() + " " + returned.at("/amount")).isEqualTo("201 240.00");
        Reply again = as("clerk").json("/api/v1/refunds", wanted);
        assertThat(again.status() + again.at("/type")).isEqualTo("409/problems/nothing-owed");
        assertThat(server.get(Verification.class).run(rows -> {}).discrepancies()).isEmpty();
    }

    @Test
    void twentyAtOnceBookOnce() throws Exception {
        String employer = SampleList.code(61);
        SampleCity.register(server, employer, "示例六一单位");
        SampleList list = new SampleList(employer, "2025-09");
        for (int i = 0; i < 20; i++) {
            list.row("并发", SampleList.number("19900601", i), "5000");
        }
        ProgramClient clerk = as("clerk");
        int booked = 0;
        int created = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            Callable<Reply> send = () -> clerk.file("/api/v1/filings", list.bytes());
            for (var reply : threads.invokeAll(Collections.nCopies(20, send))) {
                assertThat(reply.get().status()).as(reply.get().text()).isIn(200, 201);
                created += reply.get().status() == 201 ? 1 : 0;
                booked += reply.get().json().at("/booked/newLines").asInt();
            }
        }
        assertThat(created + " " + booked).isEqualTo("1 20");
    }

    @Test
    void oneKeyAtOnceHasOneAnswer() throws Exception {
        String employer = SampleList.code(62);
        SampleCity.register(server, employer, "示例六二单位");
        byte[] list =
                new SampleList(employer, "2025-09")
                        .row("同键", SampleList.number("19900602", 1), "5000")
                        .bytes();
        ProgramClient clerk = as("clerk");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Reply> send = () -> clerk.post("/api/v1/filings", "one", "text/csv", list);
            Set<Reply> replies = new HashSet<>();
            for (var reply : threads.invokeAll(Collections.nCopies(8, send))) {
                replies.add(reply.get());
            }
            assertThat(replies).hasSize(1);
        }
    }

    @Test
    void personsAndEmployersAreRegistered() {
        ProgramClient clerk = as("clerk");
        String number = SampleList.number("19850505", 5);
        String person = "{\"name\":\"孙五\",\"number\":\"" + number + "\"}";
        assertThat(clerk.json("/api/v1/persons", person).at("/status")).isEqualTo("REGISTERED");
        assertThat(clerk.json("/api/v1/persons", person).at("/status")).isEqualTo("ON_RECORD");
        Reply other = clerk.json("/api/v1/persons", person.replace("孙五", "孙六"));
        assertThat(other.status() + other.at("/type")).isEqualTo("409/problems/name-differs");
        assertThat(other.text()).doesNotContain("孙五");
        String further = SampleList.number("19850505", 6);
        String same =
                "{\"name\":\"孙五\",\"number\":\"%s\",\"sameAs\":\"%s\"}".formatted(further, number);
        Reply unproved = clerk.json("/api/v1/persons", same);
        assertThat(unproved.status() + unproved.at("/refused/0/code")).isEqualTo("422CAS-009");
        String proved = same.replace("}", ",\"evidence\":\"公安变更证明 118\"}");
        Reply proposed = clerk.json("/api/v1/persons", proved);
        assertThat(proposed.status() + proposed.at("/status")).isEqualTo("202PROPOSED");
        assertThat(proposed.at("/caseNumber")).startsWith("B20");
        Reply again = clerk.json("/api/v1/persons", proved);
        assertThat(again.at("/refused/0/message")).contains(proposed.at("/caseNumber"));
        Reply bad = clerk.inEnglish().json("/api/v1/persons", "{\"name\":\"x\",\"number\":\"1\"}");
        assertThat(bad.status() + bad.at("/refused/0/code")).isEqualTo("422NUM-005");
        assertThat(bad.at("/refused/0/message")).contains("18");
        String employer =
                "{\"code\":\"%s\",\"name\":\"示例六三单位\",\"region\":\"990100\",\"workInjuryClass\":2,\"from\":\"2025-07\"}"
                        .formatted(SampleList.code(63));
        assertThat(clerk.json("/api/v1/employers", employer).status()).isEqualTo(201);
        assertThat(clerk.json("/api/v1/employers", employer).status()).isEqualTo(200);
        Reply region = clerk.json("/api/v1/employers", employer.replace("990100", "123456"));
        assertThat(region.status() + region.at("/refused/0/code")).isEqualTo("422LAW-001");
    }

    @Test
    void theInterfaceIsDescribed() {
        JsonNode described = as("").get("/api/openapi.json").json();
        String text =
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(described);
        assertThat(Golden.isFresh("docs/generated/openapi.json", text + "\n"))
                .as(
                        "docs/generated/openapi.json is stale; write it with ./quanyi test -Dquanyi.regenerate=true")
                .isTrue();
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
