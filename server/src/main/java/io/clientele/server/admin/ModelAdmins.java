package io.clientele.server.admin;

import io.clientele.server.page.PageException;
import io.clientele.server.page.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All descriptions of models. */
@Component
class ModelAdmins {
    /**
     * The start of every route of a model. It names the paths, so that other pages of the admin never pass for a model's, and
     * so that each path has its rule for who may use it.
     */
    static final String ROUTE = "/admin/{model:customers|products|orders|rfm|users|audit}/";

    private static final PathPattern PATTERN = PathPatternParser.defaultInstance.parse(ROUTE);

    private final Map<String, ModelAdmin<?>> byPath = new LinkedHashMap<>();

    ModelAdmins(List<ModelAdmin<?>> all) {
        for (ModelAdmin<?> admin : all) {
            Names names = admin.names();
            if (!PATTERN.matches(PathContainer.parsePath(names.url()))) {
                throw new IllegalStateException("path is '" + names.path() + "', but must be one of " + ROUTE);
            }
            byPath.put(names.path(), admin);
        }
    }

    List<ModelAdmin<?>> visibleTo(Viewer viewer) {
        return byPath.values().stream().filter(admin -> admin.mayView(viewer)).toList();
    }

    /** @throws PageException if there is no such model, or it is none of the viewer's business */
    ModelAdmin<?> visible(String path, Viewer viewer) {
        ModelAdmin<?> admin = byPath.get(path);
        if (admin == null) {
            throw PageException.notFound("There is no list of that name.");
        }
        if (!admin.mayView(viewer)) {
            throw PageException.forbidden(
                    "Only a superuser may see the " + admin.names().many() + ".");
        }
        return admin;
    }

    /** @throws PageException if there is no such model, or the viewer may not change it */
    ModelAdmin<?> editable(String path, Viewer viewer) {
        ModelAdmin<?> admin = visible(path, viewer);
        if (!admin.mayEdit(viewer)) {
            throw PageException.forbidden(
                    admin.editing() == null
                            ? "The " + admin.names().many() + " can only be looked at."
                            : "Your role, " + viewer.role() + ", may look at the "
                                    + admin.names().many() + ", but not change them.");
        }
        return admin;
    }

    static Editing<?> editing(ModelAdmin<?> admin) {
        Editing<?> editing = admin.editing();
        if (editing == null) {
            throw PageException.notFound("The " + admin.names().many() + " have no pages of their own.");
        }
        return editing;
    }
}
