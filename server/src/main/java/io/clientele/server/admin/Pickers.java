package io.clientele.server.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The models that other forms refer to, by their paths. */
@Component
class Pickers {
    private final Map<String, Picker<?>> all = new LinkedHashMap<>();

    Pickers(List<ModelAdmin<?>> admins) {
        for (ModelAdmin<?> admin : admins) {
            Editing<?> editing = admin.editing();
            Picker<?> picker = editing == null ? null : editing.picker();
            if (picker != null) {
                all.put(admin.names().path(), picker);
            }
        }
    }

    Map<String, Picker<?>> all() {
        return all;
    }
}
