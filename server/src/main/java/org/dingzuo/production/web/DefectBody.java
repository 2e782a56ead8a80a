package org.dingzuo.production.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that did not turn out well, as a maker's client reads it.
 *  @param step at which it was seen, and its name
 *  @param causedAt the step that it comes from
 *  @param kindOfStep what that step's instructions go by
 *  @param sopVersion by which it was begun; null: none was written
 *  @param photo a signed link that ends; null: none
 *  @param person who did the causing step; null: not known
 *  @param lot label of the material; null: not said
 *  @param promised the day its buyer had been promised; null: nothing is done again
 *  @param leaves by which it can leave since
 *  @param lesson SOP, PRICE or NOTHING; null: not said yet */
record DefectBody(
        UUID id,
        UUID order,
        String orderNumber,
        int line,
        UUID design,
        String designName,
        String step,
        String stepLabel,
        String causedAt,
        String causedLabel,
        String kindOfStep,
        @Nullable Integer sopVersion,
        String cause,
        int pieces,
        String words,
        @Nullable String photo,
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable String lot,
        @Nullable String lotName,
        @Nullable String machine,
        String remedy,
        @Nullable LocalDate promised,
        @Nullable LocalDate leaves,
        OffsetDateTime foundAt,
        @Nullable String lesson) {}
