package org.quanyi.server.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;

/// All employers of the two cities, few large and many small ones.
///
/// Assumptions: one employer per 14 persons, one in six of them in the neighbour city; the n-th
/// draws persons with the weight n to the power of -0.85; every third is founded during the 15
/// years; the class of work injury insurance follows from the trade. The first three and the first
/// of the neighbour belong to the told stories and are reliable.
final class Workplaces {

    /// The big employer whose user is among the sign-ins.
    static final int BIG = 0;

    private static final int TOLD = 3;
    private static final int PERSONS_EACH = 14;
    private static final double SKEW = -0.85;

    private final List<Workplace> all = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final NavigableMap<Double, Workplace> inCity;
    private final NavigableMap<Double, Workplace> inNeighbour;

    private record Trade(String name, int workInjuryClass) {}

    private static final List<Trade> TRADES =
            List.of(
                    new Trade("软件", 1),
                    new Trade("商贸", 1),
                    new Trade("电子", 2),
                    new Trade("食品", 2),
                    new Trade("物业服务", 2),
                    new Trade("机械制造", 4),
                    new Trade("物流", 3),
                    new Trade("建筑工程", 6),
                    new Trade("化工", 5),
                    new Trade("医药", 3));

    private Workplaces(CityPlan plan) {
        int count = Math.max(12, plan.persons() / PERSONS_EACH);
        int neighbours = Math.max(3, count / 6);
        for (int i = 0; i < count; i++) {
            all.add(
                    workplace(
                            plan,
                            i,
                            i >= count - neighbours ? CityPlan.NEIGHBOUR : CityPlan.CITY,
                            count - neighbours));
        }
        inCity = weighted(CityPlan.CITY);
        inNeighbour = weighted(CityPlan.NEIGHBOUR);
    }

    static Workplaces of(CityPlan plan) {
        return new Workplaces(plan);
    }

    private Workplace workplace(CityPlan plan, int index, Region region, int firstNeighbour) {
        Chance chance = Chance.of(plan.seed(), "workplace", index);
        boolean told = index < TOLD || index == firstNeighbour;
        Trade trade = told ? TRADES.getFirst() : chance.oneOf(TRADES);
        String area = region.equals(CityPlan.CITY) ? "9901%02d".formatted(4 + index % 5) : "990201";
        Month founded =
                told || chance.perMille(667)
                        ? plan.first()
                        : plan.first().plus(chance.between(6, 150));
        return new Workplace(
                index,
                Numbers.employer(area, 100 + index),
                unlike(Names.employer(chance, trade.name()), index),
                region,
                trade.workInjuryClass(),
                founded,
                told);
    }

    /// A company whose name is taken is a branch.
    private String unlike(String name, int index) {
        return names.add(name) ? name : name + "第" + index + "分公司";
    }

    private NavigableMap<Double, Workplace> weighted(Region region) {
        NavigableMap<Double, Workplace> weighted = new TreeMap<>();
        double sum = 0;
        for (Workplace w : all) {
            if (w.region().equals(region)) {
                weighted.put(sum, w);
                sum += Math.pow(weighted.size(), SKEW);
            }
        }
        double whole = sum;
        NavigableMap<Double, Workplace> shares = new TreeMap<>();
        weighted.forEach((before, workplace) -> shares.put(before / whole, workplace));
        return shares;
    }

    /// An employer that exists in a month, large ones more often.
    Workplace any(Chance chance, Region region, Month month) {
        NavigableMap<Double, Workplace> shares =
                region.equals(CityPlan.CITY) ? inCity : inNeighbour;
        for (int attempt = 0; attempt < 8; attempt++) {
            Workplace found = shares.floorEntry(chance.share()).getValue();
            if (!found.founded().isAfter(month)) {
                return found;
            }
        }
        return shares.firstEntry().getValue();
    }

    Workplace get(int index) {
        return all.get(index);
    }

    /// The first of the neighbour city.
    Workplace neighbour() {
        return inNeighbour.firstEntry().getValue();
    }

    List<Workplace> all() {
        return List.copyOf(all);
    }
}
