package io.clientele.spark;

import io.clientele.model.Product;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** The catalogue, as one batch: there are 10,000 products at most. */
final class ProductReader implements PartitionReader<ColumnarBatch> {
    private final ColumnarBatch batch;
    private boolean read;

    ProductReader(List<Product> products, StructType schema) {
        WritableColumnVector[] columns = OnHeapColumnVector.allocateColumns(products.size(), schema);
        for (int column = 0; column < columns.length; column++) {
            for (int row = 0; row < products.size(); row++) {
                put(products.get(row), schema.fieldNames()[column], columns[column], row);
            }
        }
        batch = new ColumnarBatch(columns, products.size());
    }

    private static void put(Product product, String name, WritableColumnVector column, int row) {
        switch (name) {
            case "id" -> column.putLong(row, product.id());
            case "name" -> putText(product.name(), column, row);
            case "description" -> putText(product.description(), column, row);
            case "category" -> putText(product.category(), column, row);
            case "price" -> column.putLong(row, product.priceCents());
            case "stock" -> column.putLong(row, product.stock());
            default -> throw new IllegalArgumentException("there is no column " + name);
        }
    }

    private static void putText(String text, WritableColumnVector column, int row) {
        column.putByteArray(row, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean next() {
        boolean first = !read;
        read = true;
        return first;
    }

    @Override
    public ColumnarBatch get() {
        return batch;
    }

    @Override
    public void close() {
        batch.close();
    }
}
