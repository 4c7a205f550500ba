package org.zhijia.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.zhijia.delivery.Making.Outcome;
import org.zhijia.web.PageTags;
import org.zhijia.web.SecurityHeaders;

/**
 * Stands in front of everything else: a finished page leaves from here. A missing one is made by one thread, while
 * others that ask for it wait.
 */
public class PageCache extends HttpFilter {

    /** Longer than any page should take; then it is better to make it twice than to let people wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    private transient PageStore store;

    @Inject
    private transient Readers readers;

    public PageCache() { }

    PageCache(PageStore store, Readers readers) {
        this.store = store;
        this.readers = readers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var key = isAnonymous(request) ? PageKey.of(request) : Optional.<PageKey>empty();
        var page = key.flatMap(store::find).filter(found -> found.serves(request));
        if (page.isPresent()) {
            answer(page.get(), request, response);
        } else if (key.isEmpty() || store.isNotKept(key.get())) {
            pass(request, response, chain);
        } else {
            make(key.get(), request, response, chain);
        }
    }

    private void answer(CachedPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.answer(request, response);
        readers.note(page, request);
    }

    /** Whoever has one of our cookies or shows a token may see more than others, drafts and previews above all. */
    private static boolean isAnonymous(HttpServletRequest request) {
        var method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD") || request.getHeader("Authorization") != null) {
            return false;
        }
        var cookies = request.getHeader("Cookie");
        return cookies == null || !cookies.contains("zhijia-");
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.addTo(response);
        chain.doFilter(request, response);
    }

    private void make(PageKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var own = new Making(key);
        var first = store.join(own);
        if (first == own) {
            lead(own, request, response, chain);
            return;
        }
        var outcome = first.await(PATIENCE);
        if (outcome == Outcome.OUTDATED) {
            make(key, request, response, chain);
        } else if (first.page().filter(page -> page.serves(request)).isPresent()) {
            answer(first.page().get(), request, response);
        } else {
            pass(request, response, chain);
        }
    }

    private void lead(Making making, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.addTo(response);
        var ingredients = PageTags.begin();
        try {
            var recorder = new PageRecorder(response, ingredients, () -> store.abandon(making));
            chain.doFilter(whole(request), recorder);
            var page = recorder.page();
            if (page.isEmpty()) {
                recorder.release();
            } else {
                if (page.get().serves(request)) {
                    store.finish(making, page.get());
                }
                answer(page.get(), request, response);
            }
        } finally {
            PageTags.end();
            store.abandon(making);
        }
    }

    /** A page is kept with its body even when the first to ask wanted only the headers. */
    private static HttpServletRequest whole(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? request : new HttpServletRequestWrapper(request) {

            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }
}
