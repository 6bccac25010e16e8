package io.photointake.bootstrap.architecture.violation.crowd;

/** Thirteen types in a package. */
final class Crowd {}

final class MemberA {}

final class MemberB {}

final class MemberC {}

final class MemberD {}

final class MemberE {}

final class MemberF {}

final class MemberG {}

final class MemberH {}

final class MemberI {}

final class MemberJ {}

final class MemberK {}

final class MemberL {}
