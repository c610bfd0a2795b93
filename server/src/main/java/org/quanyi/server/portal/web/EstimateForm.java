package org.quanyi.server.portal.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Rate;
import org.quanyi.server.portal.EstimateWish;
import org.quanyi.server.portal.EstimateWish.Scenario;

/// The fields of the estimate's address, as they were typed.
///
/// @param age in years
/// @param m months beyond
/// @param sc the key of a scenario
/// @param group `50` or `55`, a woman's age before the reform
/// @param wage the base from now on, yuan
/// @param ref the local reference wage, yuan
/// @param rate yearly interest beyond prices, percent
record EstimateForm(
        @Nullable String age,
        @Nullable String m,
        @Nullable String sc,
        @Nullable String group,
        @Nullable String wage,
        @Nullable String ref,
        @Nullable String rate) {

    private static final int YEAR = 12;
    private static final int OLDEST = 120;
    private static final int LONGEST = 12;
    private static final Money MOST = Money.yuan("1000000");
    private static final Rate FASTEST = Rate.percent("20");

    /// The wish; what cannot be read is left to the record and the law.
    EstimateWish wish() {
        return new EstimateWish(
                months(),
                Arrays.stream(Scenario.values())
                        .filter(s -> s.key().equals(sc))
                        .findFirst()
                        .orElse(Scenario.KEEP),
                Objects.equals(group, "50"),
                read(wage, EstimateForm::money),
                read(ref, EstimateForm::money),
                Objects.requireNonNullElse(
                        read(rate, EstimateForm::rate), EstimateWish.NONE.interest()));
    }

    private @Nullable Integer months() {
        Integer years = read(age, Integer::valueOf);
        if (years == null || years < 0 || years > OLDEST) {
            return null;
        }
        Integer more = read(m, Integer::valueOf);
        return years * YEAR + (more == null || more < 0 || more >= YEAR ? 0 : more);
    }

    /// The names of the fields that hold something unreadable.
    List<String> unread() {
        return Stream.of(
                        unread("wage", wage, EstimateForm::money),
                        unread("ref", ref, EstimateForm::money),
                        unread("rate", rate, EstimateForm::rate))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> unread(
            String name, @Nullable String text, Function<String, ?> reader) {
        return text != null && !text.isBlank() && read(text, reader) == null
                ? Optional.of(name)
                : Optional.empty();
    }

    private static Money money(String text) {
        Money money = Money.yuan(text);
        if (money.isNegative() || money.fen() == 0 || money.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(text);
        }
        return money;
    }

    private static Rate rate(String text) {
        Rate rate = Rate.percent(text);
        if (rate.compareTo(FASTEST) > 0) {
            throw new IllegalArgumentException(text);
        }
        return rate;
    }

    /// Full-width digits, separators and signs of currency are how people type.
    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,¥%]", "");
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return null;
        }
        try {
            return reader.apply(plain);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
