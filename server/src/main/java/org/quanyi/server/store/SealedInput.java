package org.quanyi.server.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/// Reads what [SealedOutput] wrote, and gives no byte of a block before the whole block has proved
/// to be as it was written.
final class SealedInput extends InputStream {

    private final DataInputStream in;
    private final SecretKey key;
    private final byte[] prefix;
    private byte[] block = {};
    private int at;
    private int number;
    private boolean last;

    /// @throws IOException when the stream is not one of these
    SealedInput(InputStream in, SecretKey key) throws IOException {
        this.in = new DataInputStream(in);
        this.key = key;
        if (!Arrays.equals(in.readNBytes(SealedOutput.MAGIC.length), SealedOutput.MAGIC)) {
            throw new IOException("not a backup");
        }
        prefix = in.readNBytes(SealedOutput.PREFIX);
    }

    @Override
    public int read() throws IOException {
        return at < block.length || next() ? block[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == block.length && !next()) {
            return -1;
        }
        int part = Math.min(length, block.length - at);
        System.arraycopy(block, at, bytes, offset, part);
        at += part;
        return part;
    }

    private boolean next() throws IOException {
        while (!last) {
            byte mark = in.readByte();
            int length = in.readInt();
            if (length < SealedOutput.TAG || length > SealedOutput.BLOCK + SealedOutput.TAG) {
                throw new IOException("block " + number + " has an impossible length");
            }
            byte[] sealed = in.readNBytes(length);
            try {
                block =
                        SealedOutput.cipher(Cipher.DECRYPT_MODE, key, prefix, number, mark)
                                .doFinal(sealed);
            } catch (GeneralSecurityException e) {
                throw new IOException("block " + number + " was changed, or the key is another", e);
            }
            number++;
            at = 0;
            last = mark == SealedOutput.LAST;
            if (block.length > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
