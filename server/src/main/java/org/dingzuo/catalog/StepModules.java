package org.dingzuo.catalog;

import java.util.List;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The studio's library of steps. */
@Service
@Transactional
public class StepModules {
    private final StepModuleStore store;

    StepModules(StepModuleStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public List<StepModule> all() {
        return store.all(StudioScope.studio());
    }

    @Transactional(readOnly = true)
    public Optional<StepModule> find(String key) {
        return store.find(StudioScope.studio(), key);
    }

    /** False when the library has this key already. */
    public boolean add(StepModule module) {
        return store.insert(StudioScope.studio(), module);
    }

    /** Replaces the module; false when its version is no longer the one given. */
    public boolean change(StepModule module) {
        return store.update(StudioScope.studio(), module);
    }

    /** Designs keep their copies; only the library forgets it. */
    public void remove(String key) {
        store.delete(StudioScope.studio(), key);
    }
}
