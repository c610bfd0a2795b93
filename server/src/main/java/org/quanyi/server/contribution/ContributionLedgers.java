package org.quanyi.server.contribution;

import org.quanyi.server.journal.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names this room's ledgers to the verification.
@Configuration
class ContributionLedgers {

    @Bean
    Ledger monthLines() {
        return MonthLineLedger.LINES;
    }

    @Bean
    Ledger dues() {
        return DueLedger.DUES;
    }

    @Bean
    Ledger receiptsOnRecord() {
        return DueLedger.RECEIPTS;
    }

    @Bean
    Ledger receiptSteps() {
        return DueLedger.STEPS;
    }

    @Bean
    Ledger settlements() {
        return DueLedger.SETTLEMENTS;
    }

    @Bean
    Ledger refunds() {
        return DueLedger.REFUNDS;
    }
}
