import CaseModel
import Runtime
import Store

/// The units somebody answers for, as a condition on a column `unit`.
struct Units {
    let condition: String
    let values: Values

    /// - Parameter units: `nil` for all there are.
    init(_ units: [UnitID]?, column: String = "unit") {
        guard let units else {
            condition = "TRUE"
            values = [:]
            return
        }
        let names = units.indices.map { ":led\($0)" }.joined(separator: ", ")
        condition = "\(column) IN (\(names.isEmpty ? "''" : names))"
        values = Values(units.enumerated().map { ("led\($0.offset)", Value($0.element)) })
    }
}
