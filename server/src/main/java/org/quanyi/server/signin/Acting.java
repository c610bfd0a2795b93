package org.quanyi.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Authority;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Acting for another person, and being oneself again (代办身份切换): each time the session gets a new
/// name.
@Component
@ConditionalOnWebApplication
public class Acting {

    private final Entrance entrance;
    private final AccountRegister register;

    Acting(Entrance entrance, AccountRegister register) {
        this.entrance = entrance;
        this.register = register;
    }

    /// From now on the session sees the other person's record, and nothing of the actor's own.
    ///
    /// @param name the other person's
    public void begin(
            Actor actor,
            Authority authority,
            String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        entrance.become(actor.actingFor(authority, name), request, response);
    }

    /// Leads the session back to its own person; ends it when the account ended meanwhile.
    public void leave(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        register.named(actor.account())
                .ifPresentOrElse(
                        self -> entrance.become(self, request, response),
                        () -> request.getSession().invalidate());
    }
}
