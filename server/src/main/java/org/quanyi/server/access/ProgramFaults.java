package org.quanyi.server.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Words what the framework refuses before a program's request reaches a room. Pages have a fault
/// page of their own, which comes first.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProgramFaults extends ResponseEntityExceptionHandler {

    private static final String MOST_MEBIBYTES = "64";

    private final Problems problems;

    ProgramFaults(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Locale locale = ProgramLanguage.of(((ServletWebRequest) request).getRequest());
        Problem problem = problem(failure, status, locale);
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Problem problem(Exception failure, HttpStatusCode status, Locale locale) {
        if (failure instanceof MissingServletRequestPartException missing) {
            return problems.of(ProblemKind.FIELD_MISSING, locale, missing.getRequestPartName());
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return problems.of(ProblemKind.FIELD_MISSING, locale, missing.getParameterName());
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return problems.of(ProblemKind.UNREADABLE, locale, "JSON");
        }
        return switch (status.value()) {
            case 403 -> problems.of(ProblemKind.ROLE, locale);
            case 404 -> problems.of(ProblemKind.NOT_FOUND, locale);
            case 405 -> problems.of(ProblemKind.METHOD, locale);
            case 406 -> problems.of(ProblemKind.ACCEPT, locale);
            case 413 -> problems.of(ProblemKind.TOO_LARGE, locale, MOST_MEBIBYTES);
            case 415 -> problems.of(ProblemKind.MEDIA_TYPE, locale);
            default -> problems.of(ProblemKind.UNREADABLE, locale, "HTTP " + status.value());
        };
    }
}
