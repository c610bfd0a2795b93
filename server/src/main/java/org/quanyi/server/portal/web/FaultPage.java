package org.quanyi.server.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Locale;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.portal.Language;
import org.quanyi.server.signin.ForeignForms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.DispatcherServlet;

/// The page a reader sees instead of the one they wanted: what happened, and what to do now.
/// Programs get a problem document (RFC 9457).
@Controller
class FaultPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(FaultPage.class);
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MessageSource messages;

    FaultPage(MessageSource messages) {
        this.messages = messages;
    }

    /// What a reader has to be told apart; the status code alone is not it.
    private enum Fault {
        /// No such page, or not for this reader. The same words for both: neither says that
        /// something exists.
        ABSENT,
        /// A record that does not open for this reader.
        REFUSED,
        /// A record that opens only when a rule is overridden.
        EXCEPTION,
        /// The form is older than the session.
        EXPIRED,
        /// Another site sent the form.
        FOREIGN,
        /// The request could not be read.
        UNREADABLE,
        /// More was sent than is taken.
        TOO_LARGE,
        /// Our own failure.
        OURS;

        String key() {
            return "fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @RequestMapping("/error")
    Object show(
            HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        HttpStatus status = status(request);
        Fault fault = fault(request, status);
        String reference = fault == Fault.OURS ? reference(request) : "";
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (uri instanceof String path
                && (path.startsWith("/api/") || path.startsWith("/en/api/"))) {
            return problem(status, fault, reference, locale);
        }
        response.setStatus(status.value());
        model.addAttribute("fault", fault.key());
        model.addAttribute("reference", reference);
        model.addAttribute(
                "exception",
                fault == Fault.EXCEPTION && uri instanceof String path ? path + "/exception" : "");
        return "portal/fault";
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // Nobody was sent here by a failure: then there is no such page.
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private static Fault fault(HttpServletRequest request, HttpStatus status) {
        if (request.getAttribute(ForeignForms.REFUSED) != null) {
            return Fault.FOREIGN;
        }
        if (request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE)
                instanceof ReadRefused refused) {
            return refused.rule().isOverridable() ? Fault.EXCEPTION : Fault.REFUSED;
        }
        // Whoever may open a form may send it: a form that is refused has lost its session.
        if (status == HttpStatus.FORBIDDEN
                && "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))) {
            return Fault.EXPIRED;
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return Fault.TOO_LARGE;
        }
        if (status.is5xxServerError()) {
            return Fault.OURS;
        }
        boolean absent =
                status == HttpStatus.NOT_FOUND
                        || status == HttpStatus.FORBIDDEN
                        || status == HttpStatus.UNAUTHORIZED
                        || status == HttpStatus.METHOD_NOT_ALLOWED;
        return absent ? Fault.ABSENT : Fault.UNREADABLE;
    }

    private static String reference(HttpServletRequest request) {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            reference.append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
        }
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("Fault {}", reference, failure instanceof Throwable t ? t : null);
        return reference.toString();
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status, Fault fault, String reference, Locale locale) {
        Locale known = Language.of(locale).locale();
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(messages.getMessage(fault.key() + ".title", null, known));
        problem.setDetail(messages.getMessage(fault.key() + ".text", null, known));
        if (!reference.isEmpty()) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
