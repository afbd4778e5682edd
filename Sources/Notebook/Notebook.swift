import Cable
