package org.dingzuo.ordering;

import java.util.List;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.materials.Materials;
import org.dingzuo.promise.WorkLine;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The work behind offers that were accepted. */
@Component
@NamedInterface("rooms")
public class AgreedWorks {
    private final Designs designs;
    private final Materials materials;

    AgreedWorks(Designs designs, Materials materials) {
        this.designs = designs;
        this.materials = materials;
    }

    /** The work of an offer as it was accepted, against the revisions of that time. */
    public AgreedWork of(Offer offer) {
        var work = lines(offer);
        var need = MaterialNeed.of(work);
        return new AgreedWork(work, need, materials.availability(need).coming());
    }

    /** Of it only what is made, line by line; nothing is asked of the shelf. */
    public List<WorkLine> lines(Offer offer) {
        return offer.lines().stream()
                .map(line -> new WorkLine(
                        new MakeableItem(
                                line.designId(),
                                line.design(),
                                line.revision(),
                                designs.revision(line.designId(), line.revision()),
                                line.configuration()),
                        line.quantity()))
                .toList();
    }
}
