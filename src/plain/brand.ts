declare const brand: unique symbol;

/** A string that cannot be mistaken for another kind of string: a WorkspaceId is not a TargetId. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
