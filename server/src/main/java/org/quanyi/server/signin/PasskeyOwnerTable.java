package org.quanyi.server.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Whose passkeys they are, in the form that the library asks for.
@Component
class PasskeyOwnerTable implements PublicKeyCredentialUserEntityRepository {

    /// What a device shows in its list. Nothing of who somebody is.
    private static final String SHOWN = "权益 Quanyi";

    private final JdbcClient jdbc;

    PasskeyOwnerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return account(handle).map(a -> entity(a, handle)).orElse(null);
    }

    Optional<String> account(Bytes handle) {
        return jdbc.sql("select account from signin.passkey_owner where handle = :handle")
                .param("handle", handle.getBytes())
                .query(String.class)
                .optional();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return jdbc.sql("select handle from signin.passkey_owner where account = :account")
                .param("account", account)
                .query(byte[].class)
                .optional()
                .map(handle -> entity(account, new Bytes(handle)))
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(String account, Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .name(account)
                .id(handle)
                .displayName(SHOWN)
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        jdbc.sql(
                        """
                        insert into signin.passkey_owner (account, handle) values (:account, :handle)
                        on conflict do nothing
                        """)
                .param("account", owner.getName())
                .param("handle", owner.getId().getBytes())
                .update();
    }

    /// Nobody's handle goes away: an account that ended has no second owner.
    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("a handle stays");
    }
}
