package import CaseModel

/// Who has looked at a case, from every owner's log, the newest first.
package struct CaseLooks: Hashable, Sendable {
    package let looks: [Look]
    /// How many older ones are kept besides.
    package let leftOut: Int

    /// Those of the owners that have answered.
    package init(_ logs: [LookLog]) {
        let ordered = logs.flatMap(\.looks).enumerated().sorted { one, other in
            // What an owner wrote in one moment keeps its order.
            one.element.at == other.element.at ? one.offset < other.offset : one.element.at > other.element.at
        }
        looks = ordered.map(\.element)
        leftOut = logs.map(\.leftOut).reduce(0, +)
    }
}
