package org.quanyi.server.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// Passkeys and whose they are, in the form that the library asks for.
@Component
class PasskeyTable implements UserCredentialRepository {

    private static final String WORKING =
            """
            select p.id, p.handle, p.public_key, p.attestation, p.client_data, p.signature_count, p.backup_eligible,
                   p.backup_state, p.transports, p.label, p.created_at, p.last_used_at, p.ended_at, o.account
              from signin.passkey p join signin.passkey_owner o on o.handle = p.handle
            """;

    private final JdbcClient jdbc;
    private final RegisterSeal seal;
    private final Clock clock;

    PasskeyTable(JdbcClient jdbc, RegisterSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /// A known passkey is changed only while it works and its count goes on, so that of two answers
    /// with one count, at the same moment, one is taken.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when it ended or its count stood still
    @Override
    public void save(CredentialRecord record) {
        int known =
                jdbc.sql(
                                """
                                update signin.passkey
                                   set signature_count = :count, backup_state = :backup, last_used_at = :used
                                 where id = :id and ended_at is null
                                   and (signature_count < :count or signature_count = 0 and :count = 0)
                                """)
                        .param("count", record.getSignatureCount())
                        .param("backup", record.isBackupState())
                        .param("used", utc(clock.instant()))
                        .param("id", record.getCredentialId().getBytes())
                        .update();
        if (known == 0) {
            insert(record);
        }
    }

    private void insert(CredentialRecord record) {
        byte[] handle = record.getUserEntityUserId().getBytes();
        OffsetDateTime now = utc(clock.instant());
        jdbc.sql(
                        """
                        insert into signin.passkey (id, handle, public_key, attestation, client_data, signature_count,
                                                    backup_eligible, backup_state, transports, label, created_at, last_used_at)
                        values (:id, :handle, :key, :attestation, :client, :count, :eligible, :backup, :transports, :label,
                                :now, :now)
                        """)
                .param("id", record.getCredentialId().getBytes())
                .param("handle", handle)
                .param("key", record.getPublicKey().getBytes())
                .param(
                        "attestation",
                        Objects.requireNonNull(record.getAttestationObject()).getBytes())
                .param(
                        "client",
                        Objects.requireNonNull(record.getAttestationClientDataJSON()).getBytes())
                .param("count", record.getSignatureCount())
                .param("eligible", record.isBackupEligible())
                .param("backup", record.isBackupState())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("label", seal.seal(RegisterSeal.LABEL, account(handle), record.getLabel()))
                .param("now", now)
                .update();
    }

    private String account(byte[] handle) {
        return jdbc.sql("select account from signin.passkey_owner where handle = :handle")
                .param("handle", handle)
                .query(String.class)
                .single();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("update signin.passkey set ended_at = :now where id = :id and ended_at is null")
                .param("now", utc(clock.instant()))
                .param("id", id.getBytes())
                .update();
    }

    /// Ends a passkey of an account.
    ///
    /// @return whether it was theirs and worked until now
    boolean end(String account, Bytes id) {
        return jdbc.sql(
                                """
                                update signin.passkey p set ended_at = :now
                                  from signin.passkey_owner o
                                 where o.handle = p.handle and o.account = :account and p.id = :id and p.ended_at is null
                                """)
                        .param("now", utc(clock.instant()))
                        .param("account", account)
                        .param("id", id.getBytes())
                        .update()
                > 0;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql(WORKING + " where p.id = :id and p.ended_at is null")
                .param("id", id.getBytes())
                .query(this::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(WORKING + " where p.handle = :handle and p.ended_at is null")
                .param("handle", handle.getBytes())
                .query(this::credential)
                .list();
    }

    private CredentialRecord credential(ResultSet row, int n) throws SQLException {
        Passkey shown = passkey(row, n);
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .label(shown.label())
                .created(shown.createdAt())
                .lastUsed(shown.lastUsedAt())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    /// All passkeys that an account has or had, newest first.
    List<Passkey> of(String account) {
        return jdbc.sql(WORKING + " where o.account = :account order by p.created_at desc, p.id")
                .param("account", account)
                .query(this::passkey)
                .list();
    }

    private Passkey passkey(ResultSet row, int n) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        String label =
                seal.open(RegisterSeal.LABEL, row.getString("account"), row.getBytes("label"));
        return new Passkey(
                new Bytes(row.getBytes("id")).toBase64UrlString(),
                Objects.requireNonNull(label),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    /// Whether an account has one that works.
    boolean any(String account) {
        return jdbc.sql(
                                """
                                select count(*) from signin.passkey p join signin.passkey_owner o on o.handle = p.handle
                                 where o.account = :account and p.ended_at is null
                                """)
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
