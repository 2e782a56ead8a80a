package org.dingzuo.foundation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens the studio's scope around every request that names its shop, API and pages alike. An unknown shop gets no scope, and its
 *  controller answers 404. */
@Component
class ShopScopeFilter extends OncePerRequestFilter {
    private static final Pattern SHOP =
            Pattern.compile("/(?:api/v1/(?:shops|studios)/|(?!api/))([a-z][a-z0-9-]{1,38}[a-z0-9])(?:/.*)?");

    private final Directory directory;

    ShopScopeFilter(Directory directory) {
        this.directory = directory;
    }

    /** A medium says itself whose it is; a film is fetched in hundreds of ranges, none of which should ask the directory. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/media/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var studio = studioOf(request.getRequestURI());
        if (studio.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        inScope(studio.get(), request, response, chain);
    }

    private Optional<StudioId> studioOf(String path) {
        var named = SHOP.matcher(path);
        return named.matches() ? directory.studioOfShop(named.group(1)) : Optional.empty();
    }

    private static void inScope(
            StudioId studio, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var failure = StudioScope.<@Nullable ServletException>call(studio, () -> {
            try {
                chain.doFilter(request, response);
                return null;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (ServletException failed) {
                return failed;
            }
        });
        if (failure != null) {
            throw failure;
        }
    }
}
