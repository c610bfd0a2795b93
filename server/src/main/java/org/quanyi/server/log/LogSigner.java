package org.quanyi.server.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.quanyi.proof.Checkpoint;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.SignedNote;
import org.quanyi.proof.SigningKey;
import org.quanyi.proof.VerifierKey;
import org.quanyi.server.store.StoreFailure;

/// Signs the checkpoints of one log, and remembers the last one outside the database: a database
/// that was set back cannot make it forget.
final class LogSigner {

    private final SigningKey key;
    private final Sm2Key second;
    private final Path memory;

    LogSigner(SigningKey key, Sm2Key second, Path memory) {
        this.key = key;
        this.second = second;
        this.memory = memory;
    }

    VerifierKey verifier() {
        return key.verifier();
    }

    /// The key of the second line.
    Sm2Key second() {
        return second;
    }

    /// A statement that is no checkpoint and changes nothing of what is remembered.
    SignedNote state(String text) {
        return key.sign(text).with(List.of(second.sign(text)));
    }

    /// The last checkpoint that was signed here.
    ///
    /// @throws StoreFailure when it cannot be read: then it is not known what must not be
    ///   contradicted
    Optional<Checkpoint> last() {
        try {
            if (!Files.exists(memory)) {
                return Optional.empty();
            }
            if (Checkpoint.open(Files.readAllBytes(memory), verifier())
                    instanceof Parsed.Of<Checkpoint>(var checkpoint)) {
                return Optional.of(checkpoint);
            }
            throw new StoreFailure(
                    "The last signed checkpoint in "
                            + memory
                            + " does not fit its key; nothing is signed until it is put right.");
        } catch (IOException e) {
            throw new StoreFailure(
                    "The last signed checkpoint in " + memory + " is unreadable.", e);
        }
    }

    /// Signs a checkpoint that does not contradict the last one, and remembers it before anybody
    /// else sees it.
    SignedNote sign(Checkpoint checkpoint) {
        SignedNote note = state(checkpoint.text());
        try {
            // a file made this way can be read by its owner only
            Path whole = Files.createTempFile(memory.getParent(), "signed", ".new");
            Files.write(whole, note.toBytes());
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(whole, memory, StandardCopyOption.ATOMIC_MOVE);
            return note;
        } catch (IOException e) {
            throw new StoreFailure(
                    "The last signed checkpoint cannot be kept in " + memory + ".", e);
        }
    }
}
