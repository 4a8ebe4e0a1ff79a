package io.clientele.server.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the admin. */
@Controller
class IndexController {

    @GetMapping("/admin/")
    String index() {
        return "admin/index";
    }
}
