package org.dingzuo.shop;

import jakarta.servlet.http.HttpServletRequest;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may read of a shop. */
@RestController
@RequestMapping("/api/v1/shops/{shop}")
class ShopController {
    private final ShopViews views;
    private final ReviewViews reviews;

    ShopController(ShopViews views, ReviewViews reviews) {
        this.views = views;
        this.reviews = reviews;
    }

    @GetMapping
    ShopBody shop(@PathVariable String shop, HttpServletRequest request) {
        InShop.require();
        return views.shop(language(request));
    }

    @GetMapping("/designs/{design}")
    DesignBody design(@PathVariable String shop, @PathVariable String design, HttpServletRequest request) {
        InShop.require();
        return views.body(views.onSale(design), language(request));
    }

    /** What its buyers say of it in public. */
    @GetMapping("/designs/{design}/reviews")
    ReviewsBody reviews(@PathVariable String shop, @PathVariable String design) {
        InShop.require();
        return reviews.of(views.onSale(design).id());
    }

    @GetMapping("/films/{film}")
    FilmBody film(@PathVariable String shop, @PathVariable String film, HttpServletRequest request) {
        InShop.require();
        return views.film(film, language(request));
    }

    /** One booking that is announced or open. {@code X-Member} is the word of an earlier order's link: to regulars it may open earlier. */
    @GetMapping("/bookings/{booking}")
    ShopBody.Booking booking(
            @PathVariable String shop,
            @PathVariable String booking,
            @RequestHeader(name = "X-Member", required = false) @Nullable String member,
            HttpServletRequest request) {
        InShop.require();
        return views.booking(booking, member, language(request));
    }

    private Language language(HttpServletRequest request) {
        return RequestLanguage.of(request, views.profile().language());
    }
}
