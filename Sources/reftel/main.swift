import Cable
print("reftel")
