BusProcess.run()
