package org.dingzuo.film.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.dingzuo.film.upload.AppendOutcome;
import org.dingzuo.film.upload.OpeningOutcome;
import org.dingzuo.film.upload.Uploads;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Resumable upload after tus 1.0.0: core, creation, expiration, termination. A complete upload is a film of the same id. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/uploads")
class UploadController {
    private static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return tus(HttpStatus.NO_CONTENT)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,expiration,termination")
                .header("Tus-Max-Size", Long.toString(Uploads.MOST_BYTES))
                .build();
    }

    @PostMapping
    ResponseEntity<Void> open(
            @PathVariable String studio,
            @RequestHeader(name = "Upload-Length", defaultValue = "") String length,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            HttpServletRequest request) {
        enter(request);
        return switch (uploads.open(number(length, "Upload-Length", 1), UploadMetadata.fileName(metadata))) {
            case OpeningOutcome.Opened(var id, var expires) ->
                tus(HttpStatus.CREATED)
                        .header("Location", "/api/v1/studios/" + studio + "/uploads/" + id)
                        .header("Upload-Expires", httpDate(expires))
                        .build();
            case OpeningOutcome.TooLarge(var most) ->
                throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "A film may have at most 2 GiB")
                        .with("most", most);
            case OpeningOutcome.NoRoom(var left) ->
                throw new Problem(
                                HttpStatus.INSUFFICIENT_STORAGE,
                                "no-room",
                                "There is no room left; remove a film first")
                        .with("left", left);
            case OpeningOutcome.TooManyAtOnce(var most) ->
                throw Problem.conflict("too-many-uploads", "Finish or give up another upload first")
                        .with("most", most);
        };
    }

    @RequestMapping(path = "/{upload}", method = RequestMethod.HEAD)
    ResponseEntity<Void> standing(@PathVariable UUID upload, HttpServletRequest request) {
        enter(request);
        var standing = uploads.standing(upload).orElseThrow(UploadController::gone);
        return tus(HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .header("Upload-Offset", Long.toString(standing.offset()))
                .header("Upload-Length", Long.toString(standing.bytes()))
                .header("Upload-Expires", httpDate(standing.expiresAt()))
                .build();
    }

    @PatchMapping("/{upload}")
    ResponseEntity<Void> append(
            @PathVariable UUID upload,
            @RequestHeader(name = "Upload-Offset", defaultValue = "") String offset,
            HttpServletRequest request)
            throws IOException {
        enter(request);
        if (!PIECE.equals(request.getContentType())) {
            throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-type", "Send " + PIECE);
        }
        var language = RequestLanguage.of(request, Language.ZH_CN);
        var from = number(offset, "Upload-Offset", 0);
        return switch (uploads.append(upload, from, request.getInputStream(), language)) {
            case AppendOutcome.Appended(var now, var complete) ->
                tus(HttpStatus.NO_CONTENT)
                        .header("Upload-Offset", Long.toString(now))
                        .build();
            case AppendOutcome.Unknown() -> throw gone();
            case AppendOutcome.Elsewhere(var now) ->
                throw Problem.conflict("other-offset", "The upload stands elsewhere; ask where and go on from there")
                        .with("offset", now);
            case AppendOutcome.Overfull() ->
                throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "More came than was announced");
            case AppendOutcome.Busy() ->
                throw new Problem(HttpStatus.LOCKED, "busy", "Another request is writing to this upload");
        };
    }

    /** For clients whose network knows neither PATCH nor DELETE. */
    @PostMapping("/{upload}")
    ResponseEntity<Void> overridden(
            @PathVariable UUID upload,
            @RequestHeader(name = "X-HTTP-Method-Override", defaultValue = "") String method,
            @RequestHeader(name = "Upload-Offset", defaultValue = "") String offset,
            HttpServletRequest request)
            throws IOException {
        return switch (method) {
            case "PATCH" -> append(upload, offset, request);
            case "DELETE" -> abandon(upload, request);
            default ->
                throw new Problem(HttpStatus.METHOD_NOT_ALLOWED, "invalid-request", "Use PATCH, HEAD or DELETE here");
        };
    }

    @DeleteMapping("/{upload}")
    ResponseEntity<Void> abandon(@PathVariable UUID upload, HttpServletRequest request) {
        enter(request);
        if (!uploads.abandon(upload)) {
            throw gone();
        }
        return tus(HttpStatus.NO_CONTENT).build();
    }

    private static void enter(HttpServletRequest request) {
        InShop.require();
        if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
            throw new Problem(HttpStatus.PRECONDITION_FAILED, "tus-version", "Send Tus-Resumable: " + VERSION)
                    .with("version", VERSION)
                    .withHeader("Tus-Version", VERSION);
        }
    }

    private static long number(String header, String name, long least) {
        if (header.matches("[0-9]{1,18}") && Long.parseLong(header) >= least) {
            return Long.parseLong(header);
        }
        throw new Problem(HttpStatus.BAD_REQUEST, "invalid-request", name + " must be a number from " + least);
    }

    private static Problem gone() {
        return Problem.notFound("There is no such upload; it may be finished, given up or expired");
    }

    private static ResponseEntity.BodyBuilder tus(HttpStatus status) {
        return ResponseEntity.status(status).header("Tus-Resumable", VERSION);
    }

    private static String httpDate(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }
}
