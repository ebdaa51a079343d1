package import Web

// Runtime's link leads to the bus and CaseModel's route is a complaint's way; on the pages both words mean the web's.
package typealias Link = Web.Link
package typealias Route = Web.Route
