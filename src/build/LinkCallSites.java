import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Replaces what Java links at run time by plain classes, in the jar that is shipped: lambdas and method references, and
 * equals, hashCode and toString of records. Linking one lambda takes the interpreter about 150 microseconds even where its
 * class is in the class-data archive, and {@code slipway check} meets nine hundred; a plain class out of the archive takes
 * a tenth. Run by the build: {@code java -cp asm.jar:asm-tree.jar LinkCallSites.java IN.jar OUT.jar}.
 *
 * <p>All lambdas of a class with the same interface and captured types share one generated class, a nest mate of it, which
 * tells them apart by a number. What arguments and results are converted to is what {@code LambdaMetafactory} documents.
 * Serializable lambdas are left as they are; what was compiled for Java 8 becomes Java 11, which has nest mates.
 *
 * <p>So does what was compiled for Java 5: a class-data archive holds it, but neither verified nor linked, which each start did.
 */
final class LinkCallSites {
  private static final Type NUMBER = Type.getObjectType("java/lang/Number");
  private static final int SERIALIZABLE = 1;
  private static final int MARKERS = 2;
  private static final int BRIDGES = 4;
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String OBJECT_METHODS = "java/lang/runtime/ObjectMethods";

  /** What generated classes can share: the interface and its method, and what is captured. */
  private record Shape(String name, String factory, Type method, List<Type> interfaces, List<Type> bridges) {}

  /** One lambda: the method behind it, and its method's type at this place. */
  private record Target(Handle implementation, Type instantiated) {}

  private final Map<String, ClassNode> classes = new TreeMap<>();
  private final Set<String> changed = new TreeSet<>();
  private final Map<String, List<String>> membersByHost = new LinkedHashMap<>();
  private final Map<String, byte[]> made = new LinkedHashMap<>();

  public static void main(String[] args) throws IOException {
    new LinkCallSites().link(Path.of(args[0]), Path.of(args[1]));
  }

  private void link(Path in, Path out) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var jar = new JarFile(in.toFile())) {
      for (var all = jar.entries(); all.hasMoreElements(); ) {
        var entry = all.nextElement();
        entries.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
      }
    }
    entries.forEach((name, bytes) -> {
      if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class")) {
        read(bytes);
      }
    });
    for (var host : List.copyOf(classes.values())) {
      link(host);
      if (withoutFrames(host)) {
        changed.add(host.name);
      }
    }
    membersByHost.forEach((host, members) -> {
      var node = classes.get(host);
      node.nestMembers = new ArrayList<>(node.nestMembers == null ? List.of() : node.nestMembers);
      node.nestMembers.addAll(members);
      changed.add(host);
    });
    try (var loader = new URLClassLoader(new URL[] {in.toUri().toURL()})) {
      changed.forEach(name -> entries.put(name + ".class", written(classes.get(name), loader)));
    }
    made.forEach((name, bytes) -> entries.put(name + ".class", bytes));
    write(out, entries);
  }

  private void read(byte[] bytes) {
    var node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    classes.put(node.name, node);
  }

  /** The verifier of Java 5 had to infer them, and that of Java 7 and later demands them. */
  private static boolean withoutFrames(ClassNode node) {
    return (node.version & 0xffff) < V1_6;
  }

  private static byte[] written(ClassNode node, ClassLoader types) {
    var writer = new ClassWriter(withoutFrames(node) ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS) {
      @Override
      protected ClassLoader getClassLoader() {
        return types;
      }
    };
    node.version = Math.max(node.version, V11);
    node.accept(writer);
    return writer.toByteArray();
  }

  private static void write(Path out, Map<String, byte[]> entries) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(out))) {
      for (var each : entries.entrySet()) {
        var entry = new ZipEntry(each.getKey());
        var sum = new CRC32();
        sum.update(each.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(each.getValue().length);
        entry.setCrc(sum.getValue());
        // The first moment that a zip can tell: the same input makes the same bytes.
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(each.getValue());
      }
    }
  }

  private void link(ClassNode host) {
    var shapes = new LinkedHashMap<Shape, List<Target>>();
    var names = new LinkedHashMap<Shape, String>();
    for (var method : List.copyOf(host.methods)) {
      for (var instruction : method.instructions.toArray()) {
        if (instruction instanceof InvokeDynamicInsnNode site) {
          changed.add(host.name);
          host.version = Math.max(host.version, V11);
          if (site.bsm.getOwner().equals(METAFACTORY)) {
            replace(host, method, site, shapes, names);
          } else if (site.bsm.getOwner().equals(OBJECT_METHODS)) {
            host.methods.add(recordMethod(host, site));
            method.instructions.set(site, new MethodInsnNode(INVOKESTATIC, host.name, "$" + site.name, site.desc, false));
          }
        }
      }
    }
    shapes.forEach((shape, targets) -> {
      made.put(names.get(shape), lambdas(host, names.get(shape), shape, targets));
      membersByHost.computeIfAbsent(nestHost(host), all -> new ArrayList<>()).add(names.get(shape));
    });
  }

  private static String nestHost(ClassNode node) {
    return node.nestHostClass == null ? node.name : node.nestHostClass;
  }

  private static void replace(
      ClassNode host, MethodNode method, InvokeDynamicInsnNode site, Map<Shape, List<Target>> shapes, Map<Shape, String> names) {
    var interfaces = new ArrayList<>(List.of(Type.getReturnType(site.desc)));
    var bridges = new ArrayList<Type>();
    if (site.bsm.getName().equals("altMetafactory")) {
      var flags = (int) site.bsmArgs[3];
      if ((flags & SERIALIZABLE) != 0) {
        return;
      }
      var next = 4;
      for (var kind : new int[] {MARKERS, BRIDGES}) {
        if ((flags & kind) != 0) {
          var count = (int) site.bsmArgs[next++];
          for (var i = 0; i < count; i++) {
            (kind == MARKERS ? interfaces : bridges).add((Type) site.bsmArgs[next++]);
          }
        }
      }
    }
    var target = new Target((Handle) site.bsmArgs[1], (Type) site.bsmArgs[2]);
    var shape = new Shape(site.name, site.desc, (Type) site.bsmArgs[0], List.copyOf(interfaces), List.copyOf(bridges));
    var targets = shapes.computeIfAbsent(shape, s -> new ArrayList<>());
    var name = names.computeIfAbsent(shape, s -> host.name + "$L" + names.size());
    method.instructions.insertBefore(site, number(targets.size()));
    method.instructions.set(site, new MethodInsnNode(INVOKESTATIC, name, "of", factory(shape), false));
    targets.add(target);
  }

  private static org.objectweb.asm.tree.AbstractInsnNode number(int value) {
    return value <= 5 ? new InsnNode(ICONST_0 + value) : new IntInsnNode(value <= Byte.MAX_VALUE ? BIPUSH : SIPUSH, value);
  }

  /** The type of a call site's factory with the number of the lambda behind what is captured. */
  private static String factory(Shape shape) {
    return shape.factory.replace(")", "I)");
  }

  private static byte[] lambdas(ClassNode host, String name, Shape shape, List<Target> targets) {
    var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(host.version, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, "java/lang/Object",
        shape.interfaces.stream().map(Type::getInternalName).toArray(String[]::new));
    writer.visitNestHost(nestHost(host));
    var captured = new ArrayList<>(List.of(Type.getArgumentTypes(shape.factory)));
    captured.add(Type.INT_TYPE);
    for (var i = 0; i < captured.size(); i++) {
      writer.visitField(ACC_PRIVATE | ACC_FINAL, "c" + i, captured.get(i).getDescriptor(), null, null).visitEnd();
    }
    construct(writer, name, captured);
    factory(writer, name, shape, captured);
    call(writer, name, shape, shape.method, captured, targets);
    for (var bridge : shape.bridges) {
      call(writer, name, shape, bridge, captured, targets);
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static String constructor(List<Type> captured) {
    return Type.getMethodDescriptor(Type.VOID_TYPE, captured.toArray(Type[]::new));
  }

  private static void construct(ClassWriter writer, String name, List<Type> captured) {
    var code = writer.visitMethod(ACC_PRIVATE, "<init>", constructor(captured), null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    var local = 1;
    for (var i = 0; i < captured.size(); i++) {
      code.visitVarInsn(ALOAD, 0);
      code.visitVarInsn(captured.get(i).getOpcode(ILOAD), local);
      code.visitFieldInsn(PUTFIELD, name, "c" + i, captured.get(i).getDescriptor());
      local += captured.get(i).getSize();
    }
    end(code, RETURN);
  }

  private static void factory(ClassWriter writer, String name, Shape shape, List<Type> captured) {
    var code = writer.visitMethod(ACC_STATIC, "of", factory(shape), null, null);
    code.visitCode();
    code.visitTypeInsn(NEW, name);
    code.visitInsn(DUP);
    var local = 0;
    for (var type : captured) {
      code.visitVarInsn(type.getOpcode(ILOAD), local);
      local += type.getSize();
    }
    code.visitMethodInsn(INVOKESPECIAL, name, "<init>", constructor(captured), false);
    end(code, ARETURN);
  }

  /** The interface's method: by number, calls the method behind each lambda. */
  private static void call(
      ClassWriter writer, String name, Shape shape, Type method, List<Type> captured, List<Target> targets) {
    var code = writer.visitMethod(ACC_PUBLIC, shape.name, method.getDescriptor(), null, null);
    code.visitCode();
    if (targets.size() == 1) {
      invoke(code, name, method, captured, targets.get(0));
    } else {
      var labels = new Label[targets.size()];
      java.util.Arrays.setAll(labels, i -> new Label());
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, name, "c" + (captured.size() - 1), "I");
      code.visitTableSwitchInsn(0, labels.length - 1, labels[labels.length - 1], labels);
      for (var i = 0; i < labels.length; i++) {
        code.visitLabel(labels[i]);
        code.visitFrame(F_SAME, 0, null, 0, null);
        invoke(code, name, method, captured, targets.get(i));
      }
    }
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void invoke(MethodVisitor code, String name, Type method, List<Type> captured, Target target) {
    var handle = target.implementation;
    var creates = handle.getTag() == H_NEWINVOKESPECIAL;
    if (creates) {
      code.visitTypeInsn(NEW, handle.getOwner());
      code.visitInsn(DUP);
    }
    for (var i = 0; i < captured.size() - 1; i++) {
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, name, "c" + i, captured.get(i).getDescriptor());
    }
    var parameters = new ArrayList<>(List.of(Type.getArgumentTypes(handle.getDesc())));
    if (!creates && handle.getTag() != H_INVOKESTATIC) {
      parameters.add(0, Type.getObjectType(handle.getOwner()));
    }
    var given = method.getArgumentTypes();
    var instantiated = target.instantiated.getArgumentTypes();
    var local = 1;
    for (var i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(ILOAD), local);
      local += given[i].getSize();
      convert(code, given[i], instantiated[i], parameters.get(captured.size() - 1 + i));
    }
    code.visitMethodInsn(opcode(handle), handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
    var got = creates ? Type.getObjectType(handle.getOwner()) : Type.getReturnType(handle.getDesc());
    var wanted = method.getReturnType();
    if (wanted == Type.VOID_TYPE) {
      if (got != Type.VOID_TYPE) {
        code.visitInsn(got.getSize() == 2 ? POP2 : POP);
      }
    } else {
      convert(code, got, wanted, wanted);
    }
    code.visitInsn(wanted.getOpcode(IRETURN));
  }

  private static int opcode(Handle handle) {
    return switch (handle.getTag()) {
      case H_INVOKESTATIC -> INVOKESTATIC;
      case H_INVOKEINTERFACE -> INVOKEINTERFACE;
      case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
      // A private method of a nest mate; what is called on super, javac has put into a method of its own.
      case H_INVOKEVIRTUAL, H_INVOKESPECIAL -> handle.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
      default -> throw new IllegalStateException(handle.toString());
    };
  }

  /** Converts as a lambda does: a reference is cast to its type at the place, then unboxed, boxed, widened or cast. */
  private static void convert(MethodVisitor code, Type from, Type at, Type to) {
    if (primitive(from) && primitive(to)) {
      widen(code, from, to);
    } else if (primitive(from)) {
      // A box of another kind is reached by widening first.
      var value = unboxed(to) == null ? from : unboxed(to);
      widen(code, from, value);
      code.visitMethodInsn(INVOKESTATIC, box(value).getInternalName(), "valueOf",
          Type.getMethodDescriptor(box(value), value), false);
    } else {
      var seen = primitive(at) ? from : at;
      cast(code, from, seen);
      if (primitive(to)) {
        // What is no box itself, an Object or a T, holds any number, which says itself what it is as that primitive.
        var unboxed = unboxed(seen) == null ? to : unboxed(seen);
        var box = unboxed(seen) != null || "ZC".contains(to.getDescriptor()) ? box(unboxed) : NUMBER;
        cast(code, seen, box);
        code.visitMethodInsn(INVOKEVIRTUAL, box.getInternalName(), unboxed.getClassName() + "Value",
            Type.getMethodDescriptor(unboxed), false);
        widen(code, unboxed, to);
      } else {
        cast(code, seen, to);
      }
    }
  }

  private static void cast(MethodVisitor code, Type from, Type to) {
    if (!from.equals(to) && !to.getDescriptor().equals("Ljava/lang/Object;")) {
      code.visitTypeInsn(CHECKCAST, to.getInternalName());
    }
  }

  private static boolean primitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static void widen(MethodVisitor code, Type from, Type to) {
    var wide = List.of("IJ", "IF", "ID", "JF", "JD", "FD").indexOf(narrow(from) + narrow(to));
    if (wide >= 0) {
      code.visitInsn(List.of(I2L, I2F, I2D, L2F, L2D, F2D).get(wide));
    }
  }

  /** The kind of number that the interpreter has for it: int for all that is smaller. */
  private static String narrow(Type type) {
    return "BSCZ".contains(type.getDescriptor()) ? "I" : type.getDescriptor();
  }

  private static Type box(Type primitive) {
    return Type.getObjectType("java/lang/" + switch (primitive.getSort()) {
      case Type.BOOLEAN -> "Boolean";
      case Type.CHAR -> "Character";
      case Type.BYTE -> "Byte";
      case Type.SHORT -> "Short";
      case Type.INT -> "Integer";
      case Type.LONG -> "Long";
      case Type.FLOAT -> "Float";
      default -> "Double";
    });
  }

  private static Type unboxed(Type type) {
    for (var each : List.of(Type.BOOLEAN_TYPE, Type.CHAR_TYPE, Type.BYTE_TYPE, Type.SHORT_TYPE, Type.INT_TYPE, Type.LONG_TYPE,
        Type.FLOAT_TYPE, Type.DOUBLE_TYPE)) {
      if (box(each).equals(type)) {
        return each;
      }
    }
    return null;
  }

  /** A static method that does what the call site of a record's method does. */
  private static MethodNode recordMethod(ClassNode host, InvokeDynamicInsnNode site) {
    var code = new MethodNode(ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, "$" + site.name, site.desc, null, null);
    var names = ((String) site.bsmArgs[1]).split(";");
    var fields = new ArrayList<Handle>();
    for (var i = 2; i < site.bsmArgs.length; i++) {
      fields.add((Handle) site.bsmArgs[i]);
    }
    switch (site.name) {
      case "equals" -> equality(code, host.name, fields);
      case "hashCode" -> hash(code, fields);
      default -> text(code, host.name.substring(Math.max(host.name.lastIndexOf('/'), host.name.lastIndexOf('$')) + 1), names, fields);
    }
    return code;
  }

  private static void get(MethodVisitor code, int local, Handle field) {
    code.visitVarInsn(ALOAD, local);
    code.visitFieldInsn(GETFIELD, field.getOwner(), field.getName(), field.getDesc());
  }

  private static void equality(MethodVisitor code, String record, List<Handle> fields) {
    var other = new Label();
    var sameClass = new Label();
    var different = new Label();
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 1);
    code.visitJumpInsn(IF_ACMPNE, other);
    answer(code, ICONST_1);
    code.visitLabel(other);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitVarInsn(ALOAD, 1);
    code.visitTypeInsn(INSTANCEOF, record);
    code.visitJumpInsn(IFNE, sameClass);
    answer(code, ICONST_0);
    code.visitLabel(sameClass);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitVarInsn(ALOAD, 1);
    code.visitTypeInsn(CHECKCAST, record);
    code.visitVarInsn(ASTORE, 2);
    for (var field : fields) {
      get(code, 0, field);
      get(code, 2, field);
      var type = Type.getType(field.getDesc());
      if (narrow(type).equals("I")) {
        code.visitJumpInsn(IF_ICMPNE, different);
      } else if (primitive(type)) {
        code.visitMethodInsn(INVOKESTATIC, box(type).getInternalName(), "compare",
            Type.getMethodDescriptor(Type.INT_TYPE, type, type), false);
        code.visitJumpInsn(IFNE, different);
      } else {
        code.visitMethodInsn(INVOKESTATIC, "java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z", false);
        code.visitJumpInsn(IFEQ, different);
      }
    }
    answer(code, ICONST_1);
    if (!fields.isEmpty()) {
      code.visitLabel(different);
      code.visitFrame(F_APPEND, 1, new Object[] {record}, 0, null);
      answer(code, ICONST_0);
    }
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void answer(MethodVisitor code, int constant) {
    code.visitInsn(constant);
    code.visitInsn(IRETURN);
  }

  private static void hash(MethodVisitor code, List<Handle> fields) {
    code.visitInsn(ICONST_0);
    for (var field : fields) {
      code.visitIntInsn(BIPUSH, 31);
      code.visitInsn(IMUL);
      get(code, 0, field);
      var type = Type.getType(field.getDesc());
      if (primitive(type)) {
        code.visitMethodInsn(INVOKESTATIC, box(type).getInternalName(), "hashCode",
            Type.getMethodDescriptor(Type.INT_TYPE, type), false);
      } else {
        code.visitMethodInsn(INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", false);
      }
      code.visitInsn(IADD);
    }
    end(code, IRETURN);
  }

  private static void text(MethodVisitor code, String name, String[] names, List<Handle> fields) {
    code.visitTypeInsn(NEW, "java/lang/StringBuilder");
    code.visitInsn(DUP);
    code.visitLdcInsn(name + "[");
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "(Ljava/lang/String;)V", false);
    for (var i = 0; i < fields.size(); i++) {
      code.visitLdcInsn((i == 0 ? "" : ", ") + names[i] + "=");
      append(code, "Ljava/lang/String;");
      get(code, 0, fields.get(i));
      var type = Type.getType(fields.get(i).getDesc());
      append(code, !primitive(type) ? "Ljava/lang/Object;" : "BS".contains(type.getDescriptor()) ? "I" : type.getDescriptor());
    }
    code.visitLdcInsn("]");
    append(code, "Ljava/lang/String;");
    code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/StringBuilder", "toString", "()Ljava/lang/String;", false);
    end(code, ARETURN);
  }

  private static void append(MethodVisitor code, String type) {
    code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/StringBuilder", "append", "(" + type + ")Ljava/lang/StringBuilder;", false);
  }

  private static void end(MethodVisitor code, int instruction) {
    code.visitInsn(instruction);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
