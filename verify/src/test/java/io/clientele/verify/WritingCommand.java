package io.clientele.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The commands that write, on a folder with {@code shop.db} or {@code out} in it; small ones, that are run hundreds of times. */
enum WritingCommand {
    SEED(Before.NOTHING, "seed --customers=150 --seed=7 --as-of=2026-01-01 --db=FOLDER/shop.db"),
    APPEND(Before.DATABASE, "seed --append --customers=100 --seed=7 --as-of=2026-01-01 --db=FOLDER/shop.db"),
    REPLACE(Before.DATABASE, "seed --replace --customers=100 --seed=7 --as-of=2026-01-01 --db=FOLDER/shop.db"),
    SCORE(Before.DATABASE, "calculate-rfm --as-of=2025-06-01 --db=FOLDER/shop.db"),
    IMPORT(Before.DATABASE, "import ORDERS --db=FOLDER/shop.db"),
    IMPORT_NEW(Before.NOTHING, "import ORDERS --db=FOLDER/shop.db"),
    GENERATE(Before.NOTHING, "generate --customers=150 --seed=7 --as-of=2026-01-01 --out=FOLDER/out"),
    GENERATE_JSON(
            Before.FILES,
            "generate --replace --customers=150 --seed=7 --as-of=2026-01-01 --format=jsonl --compression=zstd --out=FOLDER/out"),
    GENERATE_PARQUET(
            Before.FILES,
            "generate --replace --customers=150 --seed=7 --as-of=2026-01-01 --format=parquet --out=FOLDER/out"),
    EXPORT(Before.DATABASE, "export --db=FOLDER/shop.db --out=FOLDER/out"),
    GENERATE_REPLACE(Before.FILES, "generate --replace --customers=150 --seed=7 --as-of=2026-01-01 --out=FOLDER/out");

    /** What is in the folder before the command. */
    private enum Before {
        NOTHING(""),
        DATABASE("""
                seed --customers=60 --as-of=2026-01-01 --quiet --db=FOLDER/shop.db
                calculate-rfm --quiet --db=FOLDER/shop.db
                """),
        FILES("generate --customers=60 --as-of=2026-01-01 --quiet --out=FOLDER/out\n");

        private final String commands;

        Before(String commands) {
            this.commands = commands;
        }
    }

    private final Before before;
    private final String words;

    WritingCommand(Before before, String words) {
        this.before = before;
        this.words = words;
    }

    /** Several files that get their names one after the other, the manifest's being the last; not one database. */
    boolean writesFiles() {
        return words.contains("--out=");
    }

    /** Fills an empty folder with what is there before. */
    void prepare(Path folder) throws IOException {
        for (String command : before.commands.lines().toList()) {
            CommandRun.of(command.replace("FOLDER", folder.toString()).split(" ", -1))
                    .requireOk();
        }
    }

    /** @param orders what an import reads */
    String[] in(Path folder, Path orders) {
        return (words + " --quiet")
                .replace("FOLDER", folder.toString())
                .replace("ORDERS", orders.toString())
                .split(" ", -1);
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
