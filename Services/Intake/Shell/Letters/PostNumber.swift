import CaseModel
import Store

extension CaseStore {
    /// The civil registration number that the citizen gave, for a letter that cannot be addressed without; absent when
    /// there is none. It leaves in one reply, to the service that writes to citizens.
    func number(of case: CaseID) throws(StoreError) -> CPR? {
        let sql = "SELECT citizen_cpr FROM complaint WHERE case_id = :case"
        return try database.first(sql, ["case": .text(`case`.rawValue)]) { $0.optionalText("citizen_cpr") }
            .flatMap { $0 }.flatMap { CPR($0) }
    }
}
