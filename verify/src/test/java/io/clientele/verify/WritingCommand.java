package io.clientele.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands that write, on a folder with {@code shop.db} or {@code out} in it; small ones, that are run hundreds of times. */
enum WritingCommand {
    SEED(Before.NOTHING, "seed --customers=150 --seed=7 --as-of=2026-01-01"),
    APPEND(Before.DATABASE, "seed --append --customers=100 --seed=7 --as-of=2026-01-01"),
    REPLACE(Before.DATABASE, "seed --replace --customers=100 --seed=7 --as-of=2026-01-01"),
    SCORE(Before.DATABASE, "calculate-rfm --as-of=2025-06-01"),
    IMPORT(Before.DATABASE, "import"),
    IMPORT_NEW(Before.NOTHING, "import");

    /** What is in the folder before the command. */
    private enum Before {
        NOTHING(List.of()),
        DATABASE(List.of(
                "seed --customers=60 --as-of=2026-01-01 --quiet --db=FOLDER/shop.db",
                "calculate-rfm --quiet --db=FOLDER/shop.db"));

        private final List<String> commands;

        Before(List<String> commands) {
            this.commands = commands;
        }
    }

    private final Before before;
    private final String words;

    WritingCommand(Before before, String words) {
        this.before = before;
        this.words = words;
    }

    /** Fills an empty folder with what is there before. */
    void prepare(Path folder) throws IOException {
        for (String command : before.commands) {
            CommandRun.of(command.replace("FOLDER", folder.toString()).split(" ", -1))
                    .requireOk();
        }
    }

    /** @param orderFile what an import reads */
    String[] in(Path folder, Path orderFile) {
        List<String> command = new ArrayList<>(List.of(words.split(" ", -1)));
        command.addAll(List.of("--quiet", "--db=" + folder.resolve("shop.db")));
        if (words.equals("import")) {
            command.add(orderFile.toString());
        }
        return command.toArray(new String[0]);
    }

    /** Some hundred orders of a hundred customers. */
    static Path writeOrders(Path file) throws IOException {
        StringBuilder csv = new StringBuilder("order,customer,date,product,quantity,price\n");
        for (int line = 0; line < 600; line++) {
            int order = line / 2;
            csv.append("%d,c%d,2024-0%d-15,p%d,2,19.50\n".formatted(order, order % 100, 1 + order % 9, line % 20));
        }
        return Files.writeString(file, csv);
    }
}
