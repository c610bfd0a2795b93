package org.quanyi.server.demo;

import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.identity.CreditCode;

/// An employer of the city (虚构单位).
///
/// @param index its place in the city's list
/// @param reliable whether it never misses a month and always pays in time; those of the told
///   stories are
record Workplace(
        int index,
        CreditCode code,
        String name,
        Region region,
        int workInjuryClass,
        Month founded,
        boolean reliable) {}
