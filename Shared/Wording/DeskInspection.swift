/// Tilsyn: the citizens' adviser's list of every case that went through the method.
extension Wording.Desk {
    package static let inspection = "Tilsyn"
    package static let inspectionLead =
        "Her står alle sager, der er visiteret til samtale, de nyeste først, også de afsluttede. Hvert opslag bliver skrevet "
        + "ned som alle andres."
    package static let inspectionNone = "Ingen sager er visiteret til samtale endnu."
    package static let inspectionExport = "Hent listen som fil (CSV)"
    package static let inspectionOnward = "Vis ældre sager"
    package static let inspectionCase = "Sag"
    package static let inspectionNote = "Notat"
    package static let inspectionFiled = "Notatet skrevet"
    package static let inspectionBy = "Skrevet af"
    package static let inspectionConsentDay = "Samtykke skrevet"
    package static let inspectionConsent = "Samtykke"
    package static let inspectionCopy = "Kopi sendt"
    package static let inspectionOutcome = "Udfald"
    package static let inspectionObjections = "Åbne indsigelser"
    package static let inspectionState = "Status"
    package static let inspectionOpen = "åben"
    package static let inspectionClosed = "afsluttet"
    package static let inspectionFile = "tilsyn.csv"
    package static func yesOrNo(_ isSo: Bool) -> String { isSo ? "ja" : "nej" }
    package static func inspectionVersion(_ version: Int) -> String { "udgave \(version)" }
    package static let inspectionNoNote = "intet"
}
