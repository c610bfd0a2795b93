package org.quanyi.server.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Writes a stream that only the holder of a key can read or change: AES-256-GCM, block by block.
///
/// Each block's nonce is a random beginning of the stream and the block's number; a block says
/// whether it is the last one. So a block cannot be left out, moved, repeated or put in from
/// another stream, and the end cannot be cut off.
final class SealedOutput extends OutputStream {

    static final byte[] MAGIC = {'Q', 'U', 'A', 'N', 'Y', 'I', 'B', '1'};
    static final int BLOCK = 1 << 20;
    static final int TAG = 16;
    static final int PREFIX = 8;
    static final byte MORE = 0;
    static final byte LAST = 1;

    private final OutputStream out;
    private final SecretKey key;
    private final byte[] prefix = new byte[PREFIX];
    private final byte[] block = new byte[BLOCK];
    private int filled;
    private int number;

    SealedOutput(OutputStream out, SecretKey key) throws IOException {
        this.out = out;
        this.key = key;
        new SecureRandom().nextBytes(prefix);
        out.write(MAGIC);
        out.write(prefix);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            if (filled == BLOCK) {
                seal(MORE);
            }
            int part = Math.min(left, BLOCK - filled);
            System.arraycopy(bytes, at, block, filled, part);
            filled += part;
            at += part;
            left -= part;
        }
    }

    private void seal(byte mark) throws IOException {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, prefix, number, mark);
            byte[] sealed = cipher.doFinal(block, 0, filled);
            out.write(mark);
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(sealed.length).array());
            out.write(sealed);
        } catch (GeneralSecurityException e) {
            throw new IOException("a block could not be sealed", e);
        }
        number = Math.incrementExact(number);
        filled = 0;
    }

    static Cipher cipher(int mode, SecretKey key, byte[] prefix, int number, byte mark)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce =
                ByteBuffer.allocate(PREFIX + Integer.BYTES).put(prefix).putInt(number).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(MAGIC);
        cipher.updateAAD(new byte[] {mark});
        return cipher;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            seal(LAST);
        }
    }
}
