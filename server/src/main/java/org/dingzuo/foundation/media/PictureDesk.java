package org.dingzuo.foundation.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.PictureOutcome.Why;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What every route that takes a picture says about it, at the edge of the house. */
@Component
public class PictureDesk {
    private final PictureIntake intake;
    private final MediaLinks links;
    private final Phrases phrases;

    PictureDesk(PictureIntake intake, MediaLinks links, Phrases phrases) {
        this.intake = intake;
        this.links = links;
        this.phrases = phrases;
    }

    /** A picture as a client reads it.
     *  @param key to name it by
     *  @param url of the rendition in the middle; an open picture's siblings stand beside it */
    public record PictureBody(String key, String url, int width, int height, List<Integer> widths) {}

    public PictureBody body(Picture picture) {
        return new PictureBody(
                picture.key().value(),
                links.to(picture.key()),
                picture.width(),
                picture.height(),
                Picture.WIDTHS.reversed());
    }

    /** @throws Problem with the reason, in the asker's language, when it cannot be taken */
    public Picture take(@Nullable MultipartFile upload, long most, Access access, Language language) {
        if (upload == null || upload.isEmpty()) {
            throw Problem.unprocessable("invalid-request", phrases.say(language, "media.missing"));
        }
        try (InputStream content = upload.getInputStream()) {
            return switch (intake.take(content, most, access)) {
                case PictureOutcome.Taken(var picture) -> picture;
                case PictureOutcome.Refused(var why) -> throw refusal(why, most, language);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Problem refusal(Why why, long most, Language language) {
        return switch (why) {
            case TOO_LARGE ->
                problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", language).with("most", most);
            case NOT_A_PICTURE -> problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-a-picture", language);
            case HEIC -> problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "heic", language);
            case TOO_MANY_PIXELS -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-pixels", language);
            case BROKEN -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "broken-picture", language);
            case BUSY -> problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", language);
        };
    }

    private Problem problem(HttpStatus status, String type, Language language) {
        return new Problem(status, type, phrases.say(language, "media." + type));
    }
}
