/// Every Danish sentence a citizen or a colleague reads, gathered so that one person can read and mend them all.
///
/// Code speaks in codes and types; only here do they become words. The source documents' own sentences are not used.
package enum Wording {}
