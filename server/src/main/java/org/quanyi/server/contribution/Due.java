package org.quanyi.server.contribution;

/// What one batch made an employer owe (应缴额) for a month and insurance; negative after a correction
/// downwards.
///
/// @param batch the batch that changed what is owed
/// @param lines how many month lines it is the sum of
record Due(int batch, DueKey key, int region, long employerFen, long personFen, int lines) {

    long fen() {
        return Math.addExact(employerFen, personFen);
    }
}
