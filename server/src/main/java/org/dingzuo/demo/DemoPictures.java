package org.dingzuo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.PictureIntake;
import org.dingzuo.foundation.media.PictureOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The pictures that {@code demo-films} drew, taken in by the door that takes everybody's photos: one per design, and one per choice
 *  that is better seen than named. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoPictures {
    private final PictureIntake intake;

    DemoPictures(PictureIntake intake) {
        this.intake = intake;
    }

    /** The studio's designs with their pictures, in its scope. The designs of a studio share their swatches. */
    List<DemoStudio.Design> dress(DemoStudio written) {
        var studio = written.studio().slug();
        var swatches = new HashMap<String, Optional<String>>();
        return written.designs().stream()
                .map(design -> new DemoStudio.Design(
                        design.slug(),
                        dressed(
                                design.blueprint(),
                                studio,
                                take(studio + "-" + design.slug(), Access.OPEN).stream()
                                        .toList(),
                                swatches)))
                .toList();
    }

    /** Takes the picture of this name in; empty when none was drawn. @return its media key */
    Optional<String> take(String name, Access access) {
        var file = file(name);
        if (!file.exists()) {
            return Optional.empty();
        }
        try (var content = file.getInputStream()) {
            return switch (intake.take(content, PictureIntake.PHOTO, access)) {
                case PictureOutcome.Taken(var picture) ->
                    Optional.of(picture.key().value());
                case PictureOutcome.Refused(var why) ->
                    throw new IllegalStateException("The demo's picture " + name + " was refused: " + why);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ClassPathResource file(String name) {
        return new ClassPathResource("demo/pictures/" + name + ".jpg");
    }

    private Blueprint dressed(
            Blueprint plain, String studio, List<String> pictures, Map<String, Optional<String>> swatches) {
        var groups = plain.optionGroups().stream()
                .map(group -> dressed(group, studio, swatches))
                .toList();
        var places = pictures.stream()
                .limit(1)
                .flatMap(picture -> plain.places().stream().map(place -> place.on(picture)))
                .toList();
        return plain.dressed(groups, pictures).withPlaces(places);
    }

    private OptionGroup dressed(OptionGroup group, String studio, Map<String, Optional<String>> swatches) {
        var choices = group.choices().stream()
                .map(choice -> {
                    var name = studio + "-" + group.key() + "-" + choice.key();
                    return swatches.computeIfAbsent(name, each -> take(each, Access.OPEN))
                            .map(key -> seen(choice, key))
                            .orElse(choice);
                })
                .toList();
        return new OptionGroup(
                group.key(),
                group.name(),
                group.kind(),
                group.required(),
                choices,
                group.limits(),
                group.price(),
                group.example());
    }

    private static Choice seen(Choice choice, String swatch) {
        return new Choice(
                choice.key(), choice.name(), swatch, choice.priceDelta(), choice.available(), choice.because());
    }
}
