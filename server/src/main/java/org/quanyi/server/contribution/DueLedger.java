package org.quanyi.server.contribution;

import java.util.Comparator;
import java.util.List;
import org.quanyi.server.journal.Batch;
import org.quanyi.server.journal.Ledger;

/// Writes the ledgers of what is owed, received, settled and owed back.
final class DueLedger {

    static final Ledger DUES =
            new Ledger(
                    "contribution.due",
                    List.of(
                            "batch",
                            "employer",
                            "region",
                            "month",
                            "insurance",
                            "employer_fen",
                            "person_fen",
                            "line_count"),
                    List.of("employer", "month", "insurance"));
    static final Ledger RECEIPTS =
            new Ledger(
                    "contribution.receipt",
                    List.of(
                            "serial",
                            "batch",
                            "arrived_on",
                            "employer_code",
                            "employer_name",
                            "insurance",
                            "month",
                            "amount",
                            "region",
                            "employer"),
                    List.of("serial"));
    static final Ledger STEPS =
            new Ledger(
                    "contribution.receipt_step",
                    List.of("serial", "step", "batch", "state", "reason", "amount", "short"),
                    List.of("serial", "step"));
    static final Ledger SETTLEMENTS =
            new Ledger(
                    "contribution.settlement",
                    List.of(
                            "due_batch",
                            "employer",
                            "month",
                            "insurance",
                            "batch",
                            "employer_fen",
                            "person_fen"),
                    List.of("employer", "month", "insurance", "due_batch"));
    static final Ledger REFUNDS =
            new Ledger(
                    "contribution.refund",
                    List.of("batch", "employer", "region", "month", "insurance", "amount"),
                    List.of("employer", "month", "insurance"));

    private DueLedger() {}

    static void dues(Batch batch, List<Due> dues) {
        List<Due> sorted = dues.stream().sorted(Comparator.comparing(Due::key)).toList();
        batch.write(
                DUES,
                writer -> {
                    for (Due due : sorted) {
                        writer.row()
                                .int4(batch.number())
                                .int4(due.key().employer())
                                .int4(due.region())
                                .int2(due.key().month())
                                .int2(due.key().insurance().ordinal())
                                .int8(due.employerFen())
                                .int8(due.personFen())
                                .int4(due.lines())
                                .end();
                    }
                });
    }

    static void receipts(Batch batch, List<StoredReceipt> receipts) {
        List<StoredReceipt> sorted =
                receipts.stream()
                        .sorted(Comparator.comparing(r -> r.receipt().serial(), CodePoints.ORDER))
                        .toList();
        batch.write(
                RECEIPTS,
                writer -> {
                    for (StoredReceipt stored : sorted) {
                        Receipt receipt = stored.receipt();
                        writer.row()
                                .text(receipt.serial())
                                .int4(batch.number())
                                .date(receipt.arrivedOn())
                                .text(receipt.employerCode())
                                .text(receipt.employerName())
                                .int2(receipt.insurance().ordinal())
                                .int2(receipt.month().index())
                                .int8(receipt.amount().fen())
                                .int4(stored.region())
                                .int4OrNull(stored.employer())
                                .end();
                    }
                });
    }

    static void steps(Batch batch, List<ReceiptStep> steps) {
        List<ReceiptStep> sorted =
                steps.stream()
                        .sorted(
                                Comparator.comparing(ReceiptStep::serial, CodePoints.ORDER)
                                        .thenComparingInt(ReceiptStep::step))
                        .toList();
        batch.write(
                STEPS,
                writer -> {
                    for (ReceiptStep step : sorted) {
                        writer.row()
                                .text(step.serial())
                                .int2(step.step())
                                .int4(batch.number())
                                .text(step.state().name())
                                .text(step.reason().name())
                                .int8(step.fen())
                                .int8(step.shortFen())
                                .end();
                    }
                });
    }

    static void settlements(Batch batch, List<Due> settled) {
        List<Due> sorted =
                settled.stream()
                        .sorted(Comparator.comparing(Due::key).thenComparingInt(Due::batch))
                        .toList();
        batch.write(
                SETTLEMENTS,
                writer -> {
                    for (Due due : sorted) {
                        writer.row()
                                .int4(due.batch())
                                .int4(due.key().employer())
                                .int2(due.key().month())
                                .int2(due.key().insurance().ordinal())
                                .int4(batch.number())
                                .int8(due.employerFen())
                                .int8(due.personFen())
                                .end();
                    }
                });
    }

    /// Money owed back (positive) or returned (negative).
    record Refund(DueKey key, int region, long fen) {}

    static void refunds(Batch batch, List<Refund> refunds) {
        List<Refund> sorted = refunds.stream().sorted(Comparator.comparing(Refund::key)).toList();
        batch.write(
                REFUNDS,
                writer -> {
                    for (Refund refund : sorted) {
                        writer.row()
                                .int4(batch.number())
                                .int4(refund.key().employer())
                                .int4(refund.region())
                                .int2(refund.key().month())
                                .int2(refund.key().insurance().ordinal())
                                .int8(refund.fen())
                                .end();
                    }
                });
    }
}
