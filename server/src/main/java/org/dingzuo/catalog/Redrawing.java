package org.dingzuo.catalog;

import java.util.List;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;

/** A blueprint while some of it is drawn anew; what nobody touches stays as it was. The one place that knows all its parts, until records
 *  can be copied with other parts (JEP 468). */
final class Redrawing {
    Words name;
    private final Words story;
    Money basePrice;
    List<OptionGroup> optionGroups;
    List<Rule> rules;
    List<RoutingStep> routing;
    private final List<BillLine> bill;
    List<String> pictures;
    private final boolean customSpec;
    private final List<Question> questions;
    List<Growth> growths;
    List<Place> places;
    boolean repair;

    Redrawing(Blueprint blueprint) {
        name = blueprint.name();
        story = blueprint.story();
        basePrice = blueprint.basePrice();
        optionGroups = blueprint.optionGroups();
        rules = blueprint.rules();
        routing = blueprint.routing();
        bill = blueprint.bill();
        pictures = blueprint.pictures();
        customSpec = blueprint.customSpec();
        questions = blueprint.questions();
        growths = blueprint.growths();
        places = blueprint.places();
        repair = blueprint.repair();
    }

    Blueprint blueprint() {
        return new Blueprint(
                name,
                story,
                basePrice,
                optionGroups,
                rules,
                routing,
                bill,
                pictures,
                customSpec,
                questions,
                growths,
                places,
                repair);
    }
}
