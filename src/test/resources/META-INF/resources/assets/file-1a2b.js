export default "a file"
