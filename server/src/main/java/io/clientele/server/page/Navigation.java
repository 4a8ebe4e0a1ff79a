package io.clientele.server.page;

import java.util.ArrayList;
import java.util.List;

/** What stands in the navigation, in its order. */
final class Navigation {
    private static final List<Group> ALL = List.of(
            new Group("", List.of(new Item("Overview", "/admin/"), new Item("Dashboard", "/admin/dashboard/"))),
            new Group(
                    "Shop",
                    List.of(
                            new Item("Customers", "/admin/customers/"),
                            new Item("Orders", "/admin/orders/"),
                            new Item("Products", "/admin/products/"))),
            new Group(
                    "Segments",
                    List.of(
                            new Item("RFM scores", "/admin/rfm/"),
                            new Item("Runs", "/admin/runs/"),
                            new Item("Calculate", "/admin/calculate/"))),
            new Group(
                    "Data",
                    List.of(
                            new Item("Personas", "/admin/personas/"),
                            new Item("Seed", "/admin/seed/"),
                            new Item("Jobs", "/admin/jobs/"))));
    private static final Group ADMINISTRATION = new Group(
            "Administration", List.of(new Item("Users", "/admin/users/"), new Item("Audit log", "/admin/audit/")));

    private Navigation() {}

    /** @param label empty for what stands on top */
    record Group(String label, List<Item> items) {}

    record Item(String label, String href) {
        /** Whether the page is this one or below it. */
        public boolean current(String path) {
            return href.equals("/admin/") ? path.equals(href) : path.startsWith(href);
        }
    }

    static List<Group> of(Viewer viewer) {
        if (!viewer.loggedIn()) {
            return List.of();
        }
        List<Group> groups = new ArrayList<>(ALL);
        if (viewer.superuser()) {
            groups.add(ADMINISTRATION);
        }
        return groups;
    }
}
