package org.dingzuo.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.dingzuo.catalog.Artwork;
import org.dingzuo.catalog.Artworks;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.media.MediaStore;
import org.dingzuo.foundation.media.PictureDesk;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A buyer leaves a picture for an UPLOAD option; the maker looks at it. */
@RestController
class ArtworkController {
    private static final long MOST = 8L << 20;

    private final Artworks artworks;
    private final PictureDesk desk;
    private final MediaStore media;
    private final MediaLinks links;

    ArtworkController(Artworks artworks, PictureDesk desk, MediaStore media, MediaLinks links) {
        this.artworks = artworks;
        this.desk = desk;
        this.media = media;
        this.links = links;
    }

    record ArtworkBody(UUID id, int width, int height) {}

    record ArtworkView(UUID id, String url, int width, int height) {}

    @PostMapping("/api/v1/shops/{shop}/artwork")
    @ResponseStatus(HttpStatus.CREATED)
    ArtworkBody receive(
            @PathVariable String shop,
            @RequestPart(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        InShop.require();
        var picture = desk.take(file, MOST, Access.CLOSED, RequestLanguage.of(request, Language.ZH_CN));
        try {
            var artwork = artworks.receive(picture);
            return new ArtworkBody(artwork.id(), artwork.width(), artwork.height());
        } catch (RuntimeException failed) {
            media.delete(picture.folder());
            throw failed;
        }
    }

    @GetMapping("/api/v1/studios/{studio}/artwork/{artwork}")
    ArtworkView show(@PathVariable String studio, @PathVariable UUID artwork) {
        InShop.require();
        return artworks.find(artwork).map(this::view).orElseThrow(() -> Problem.notFound("There is no such artwork"));
    }

    private ArtworkView view(Artwork artwork) {
        return new ArtworkView(artwork.id(), links.to(artwork.medium()), artwork.width(), artwork.height());
    }
}
