package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Authority;
import org.quanyi.server.access.Role;
import org.quanyi.server.portal.Language;

/// What every page shows around its own content.
///
/// @param language of the page
/// @param path the page's address below the language
/// @param query with its question mark; empty when there is none
/// @param large whether large type was chosen
/// @param actor who is signed in
/// @param acting by which authority the actor acts for another person; null when they do not
/// @param demonstration whether people and amounts are invented
public record Frame(
        Language language,
        String path,
        String query,
        boolean large,
        @Nullable Actor actor,
        @Nullable Authority acting,
        boolean demonstration) {

    /// The same page in the other language. Absolute, because links of a page keep its own.
    public String otherLanguage() {
        return language.other().prefix() + path + query;
    }

    /// Where the switch of type sizes leads back to.
    public String here() {
        return path + query;
    }

    /// Name of the role for style classes; `none` before sign-in.
    public String role() {
        return actor == null ? "none" : actor.role().name().toLowerCase(Locale.ROOT);
    }

    /// The first page of whoever is here.
    public String home() {
        return actor == null ? "/" : Navigation.of(actor.role()).getFirst().path();
    }

    /// The bar on top; empty before sign-in.
    public List<Navigation.Item> navigation() {
        return actor == null ? List.of() : Navigation.of(actor.role());
    }

    /// The tabs of a phone; empty for roles that work at a desk.
    public List<Navigation.Item> tabs() {
        return navigation().stream().filter(Navigation.Item::tab).toList();
    }

    /// Whether the page belongs to an item of the bar.
    public boolean at(Navigation.Item item) {
        return actor != null && Navigation.current(actor.role(), path).equals(item.path());
    }

    /// What stands beside the sign-out: the person's name or the employer's.
    public String actorName() {
        if (actor == null) {
            return "";
        }
        return actor.role() == Role.EMPLOYER ? actor.organisation() : actor.name();
    }
}
