package org.quanyi.server.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Leads a page's failure to the fault page. Without it, a reader would be shown the problem
/// document of programs.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFaults implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object page,
            Exception failure) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/api/")) {
            return null;
        }
        HttpStatusCode status = status(failure);
        try {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
            response.sendError(status.value());
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpStatusCode status(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            return known.getStatusCode();
        }
        return failure instanceof TypeMismatchException
                ? HttpStatus.BAD_REQUEST
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
