package io.clientele.server.admin;

import jakarta.servlet.http.HttpServletRequest;

/** Which of a form's buttons was pressed. */
enum SaveButton {
    SAVE,
    CONTINUE,
    ADD_ANOTHER,
    /** Nothing is saved: the form comes back with more rows, a reference chosen, or what the server computes. */
    REFRESH;

    static SaveButton of(HttpServletRequest request) {
        if (request.getParameter("_continue") != null) {
            return CONTINUE;
        }
        if (request.getParameter("_add_another") != null) {
            return ADD_ANOTHER;
        }
        boolean refresh = request.getParameter("_rows") != null
                || request.getParameter("_choose") != null
                || request.getParameter("_refresh") != null;
        return refresh ? REFRESH : SAVE;
    }
}
