package org.quanyi.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Where programs ask for tokens (令牌地址), as an assertion has to name it, and how often one source
/// may try.
@Component
@ConditionalOnWebApplication
public class ProgramAddress {

    /// The path.
    public static final String TOKEN = "/api/oauth2/token";

    private final PublicAddress address;
    private final Throttle throttle;

    ProgramAddress(PublicAddress address, Throttle throttle) {
        this.address = address;
        this.throttle = throttle;
    }

    /// Lets one try through for the address of this request: the official one, or this machine.
    /// Under a name that anybody may write, an assertion meant for another server would hold here.
    /// One that fails counts against its source, which waits after many; no account is locked by
    /// name.
    public Optional<String> attempt(
            HttpServletRequest request, Function<String, Optional<String>> trying) {
        String source = "token " + request.getRemoteAddr();
        if (throttle.isWaiting(Throttle.Counted.SOURCE, source)) {
            return Optional.empty();
        }
        Optional<String> got =
                address.host(request)
                        .flatMap(known -> trying.apply(address.origin(request) + TOKEN));
        if (got.isEmpty()) {
            throttle.count(Throttle.Counted.SOURCE, source);
        }
        return got;
    }
}
