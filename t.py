from PIL import Image

a = Image.open("/tmp/trial/sevenpic.png")
print(a.size)
