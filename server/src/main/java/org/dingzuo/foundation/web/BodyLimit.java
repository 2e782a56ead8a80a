package org.dingzuo.foundation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.dingzuo.foundation.problem.BodyTooLarge;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no more of a document than any route means to take, so that nobody fills the heap with one request. Files have bounds of
 *  their own. */
@Component
class BodyLimit extends OncePerRequestFilter {
    private static final long OPEN = 256L << 10;
    /** A maker pastes two million characters of comments at once. */
    private static final long MAKERS = 16L << 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/") || type.startsWith("application/offset+octet-stream");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        private final long most;

        Bounded(HttpServletRequest request) {
            super(request);
            this.most = request.getRequestURI().startsWith("/api/v1/studios/") ? MAKERS : OPEN;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), most, getContentLengthLong());
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private final long most;
        private long read;

        /** @param announced what the sender says is coming; -1: nothing said */
        Counted(ServletInputStream body, long most, long announced) throws IOException {
            this.body = body;
            this.most = most;
            count(announced > most ? announced : 0);
        }

        @Override
        public int read() throws IOException {
            var one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var got = body.read(into, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(long more) throws IOException {
            read += more;
            if (read > most) {
                throw new BodyTooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
