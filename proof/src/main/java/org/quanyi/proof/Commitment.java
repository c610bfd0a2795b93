package org.quanyi.proof;

/// What a public log shows of an event (承诺值): a hash over the event and 32 random bytes. Nobody can
/// guess the event from it; whoever has both can show that this event was logged, and no other.
/// Once the random bytes are deleted it says nothing, and no proof breaks.
public final class Commitment {
    /// How many random bytes hide an event.
    public static final int SALT_BYTES = 32;

    private Commitment() {}

    /// SHA-256 of the random bytes and the event.
    ///
    /// @param salt 32 random bytes, used for no other event
    /// @param event the canonical bytes
    public static Hash of(byte[] salt, byte[] event) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt of " + salt.length + " bytes");
        }
        return new Sha256().add(salt).add(event).finish();
    }
}
